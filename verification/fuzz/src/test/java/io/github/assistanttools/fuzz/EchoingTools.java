package io.github.assistanttools.fuzz;

import java.util.List;

/** Returns its arguments. */
final class EchoingTools implements RichTools, LooseTools {
  /** A text that no model may receive. */
  static final String SECRET = "jdbc:db://user:hunter2@host";

  @Override
  public Texts texts(Texts value) {
    return value;
  }

  @Override
  public Numbers numbers(Numbers value) {
    return value;
  }

  @Override
  public Order order(Order value) {
    return value;
  }

  @Override
  public List<Shape> shapes(List<Shape> value) {
    return value;
  }

  @Override
  public Node node(Node value) {
    return value;
  }

  @Override
  public Maybe maybe(Maybe value) {
    return value;
  }

  @Override
  public Lists lists(Lists value) {
    return value;
  }

  @Override
  public Account account(Account value) {
    return value;
  }

  @Override
  public void ping() {}

  @Override
  public String fail(String secret) {
    throw new IllegalStateException(SECRET + secret);
  }

  @Override
  public Maps maps(Maps value) {
    return value;
  }

  @Override
  public Object anything(Object value) {
    return value;
  }

  @Override
  public Sets sets(Sets value) {
    return value;
  }
}
