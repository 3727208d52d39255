package io.github.assistanttools.interop.recipes;

import io.github.assistanttools.AssistantTool;
import java.math.BigDecimal;

/** A function with a number, because not every SDK keeps it. */
@AssistantTool
interface CurrencyTools {

  /**
   * Convert an amount of money.
   *
   * @param amount the amount
   */
  BigDecimal convert(BigDecimal amount);
}
