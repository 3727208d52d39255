package io.github.assistanttools.fuzz;

/** Counts the calls that are made. */
final class CountingTools implements RunTools {
  private int made;

  int made() {
    return made;
  }

  @Override
  public String echo(String text) {
    made++;
    return text == null ? "" : text;
  }

  @Override
  public int add(int left, int right) {
    made++;
    return left + right;
  }

  @Override
  public void fail() {
    made++;
    throw new IllegalStateException(EchoingTools.SECRET);
  }
}
