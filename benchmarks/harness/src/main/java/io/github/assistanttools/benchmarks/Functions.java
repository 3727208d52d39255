package io.github.assistanttools.benchmarks;

/** Which functions a contestant is opened with. */
public enum Functions {
  /** {@code getCurrentWeather}. */
  WEATHER,
  /** {@code placeOrder}. */
  ORDER,
  /** Both. */
  RUN,
  /** The 200: ten of each of the {@link Kinds}. */
  MANY
}
