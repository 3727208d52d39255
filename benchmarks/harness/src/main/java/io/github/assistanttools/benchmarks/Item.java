package io.github.assistanttools.benchmarks;

import java.math.BigDecimal;

/** One line of an order. */
public record Item(
    String sku, int quantity, BigDecimal price, @Nullable String giftNote, Address shipTo) {}
