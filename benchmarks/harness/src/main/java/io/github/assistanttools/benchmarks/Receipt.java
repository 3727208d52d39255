package io.github.assistanttools.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What is known of an order once it is placed. */
public record Receipt(
    String number,
    String customer,
    LocalDate deliverOn,
    int items,
    BigDecimal total,
    Address firstTo) {}
