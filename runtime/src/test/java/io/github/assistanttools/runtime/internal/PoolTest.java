package io.github.assistanttools.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PoolTest {

  @Test
  void whatIsLeftIsTakenOnce() {
    Pool<String> idle = new Pool<>();
    assertThat(idle.take()).isNull();
    idle.put("thing");
    assertThat(idle.take()).isEqualTo("thing");
    assertThat(idle.take()).isNull();
  }

  @Test
  void onlyTheLastThingLeftInAPlaceIsKept() {
    Pool<Integer> idle = new Pool<>();
    for (int i = 0; i < 1_000; i++) {
      idle.put(i);
    }
    assertThat(idle.take()).isEqualTo(999);
    assertThat(idle.take()).isNull();
  }

  @Test
  void noTwoThreadsHaveOneThing() throws Exception {
    Pool<AtomicInteger> idle = new Pool<>();
    ExecutorService threads = Executors.newFixedThreadPool(32);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int t = 0; t < 32; t++) {
        all.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 2_000; i++) {
                    AtomicInteger taken = idle.take();
                    AtomicInteger users = taken == null ? new AtomicInteger() : taken;
                    assertThat(users.incrementAndGet()).isOne();
                    Thread.yield();
                    users.decrementAndGet();
                    idle.put(users);
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
