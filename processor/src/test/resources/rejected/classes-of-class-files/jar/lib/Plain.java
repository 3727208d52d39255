package lib;

public class Plain {
  public static class Pair {
    private final int one;
    private final int other;

    public Pair(int one, int other) {
      this.one = one;
      this.other = other;
    }

    public int getOne() {
      return one;
    }

    public int getOther() {
      return other;
    }
  }
}
