package builds.base;

public record Named<T extends Named.Word>(T word) {
  public record Word(String text) {}
}
