package io.github.assistanttools.processor.random;

import com.networknt.schema.Schema;
import io.github.assistanttools.processor.testing.Schemas;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.exc.JsonNodeException;

/** What the independent validator says of documents. */
record Judge(Schema schema) {

  private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  /**
   * A judge of documents. Of an email address the validator knows which top-level domains there are
   * today, which no RFC and no schema says; it is left with the pattern.
   */
  static Judge of(String schema) {
    return new Judge(Schemas.parse(schema.replace("\"format\":\"email\"", "\"format\":\"any\"")));
  }

  boolean accepts(Json document) {
    return violations(document).isEmpty();
  }

  List<String> violations(Json document) {
    try {
      return Schemas.violations(schema, document.text());
    } catch (JsonNodeException beyondLong) {
      // Thrown where a number with a fraction or an exponent is held against the bound of an
      // integer.
      return Schemas.violations(schema, respelled(document).text());
    }
  }

  /** The same document as far as a bound can tell. */
  private static Json respelled(Json json) {
    if (json instanceof Json.Elements elements) {
      return new Json.Elements(elements.all().stream().map(Judge::respelled).toList());
    } else if (json instanceof Json.Properties properties) {
      Map<String, Json> respelled = new LinkedHashMap<>();
      properties.all().forEach((name, each) -> respelled.put(name, respelled(each)));
      return new Json.Properties(respelled);
    }
    return json.number()
        .filter(number -> number.compareTo(LEAST) < 0 || number.compareTo(MOST) > 0)
        .map(Judge::respelled)
        .<Json>map(Json.Token::new)
        .orElse(json);
  }

  /** An integer stays what it is; another number stays beyond every bound, and no integer. */
  private static String respelled(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        ? number.toBigInteger().toString()
        : number.signum() * (Long.MAX_VALUE >> 1) + ".5";
  }
}
