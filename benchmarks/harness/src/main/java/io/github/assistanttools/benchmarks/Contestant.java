package io.github.assistanttools.benchmarks;

import java.util.ServiceLoader;

/** A way to let a model call Java code. Each module has one, and names it as a service. */
public interface Contestant {

  /** As its module is called. */
  String name();

  /** A new toolset, prepared as its users prepare it once. */
  Toolset open(Functions functions, Shop shop);

  /** The contestant on the class path. */
  static Contestant onClassPath() {
    return ServiceLoader.load(Contestant.class).iterator().next();
  }
}
