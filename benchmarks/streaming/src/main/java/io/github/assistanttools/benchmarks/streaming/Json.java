package io.github.assistanttools.benchmarks.streaming;

import io.github.assistanttools.benchmarks.Address;
import io.github.assistanttools.benchmarks.Outcome;
import io.github.assistanttools.benchmarks.Receipt;
import io.github.assistanttools.benchmarks.Weather;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What all readers and writers by hand share. */
final class Json {
  static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  static JsonParser parser(String text) {
    JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text);
    in.nextToken();
    return in;
  }

  static JsonGenerator generator(StringWriter text) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), text);
  }

  /** Skips the value of the property whose name was read. */
  static void skip(JsonParser in) {
    in.nextToken();
    in.skipChildren();
  }

  // The value of the property whose name was read.

  static boolean truth(JsonParser in) {
    in.nextToken();
    return in.getBooleanValue();
  }

  static int integer(JsonParser in) {
    in.nextToken();
    return in.getIntValue();
  }

  static double number(JsonParser in) {
    in.nextToken();
    return in.getDoubleValue();
  }

  static BigDecimal decimal(JsonParser in) {
    in.nextToken();
    return in.getDecimalValue();
  }

  static List<String> strings(JsonParser in) {
    List<String> strings = new ArrayList<>();
    in.nextToken();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      strings.add(in.getString());
    }
    return strings;
  }

  static String text(Weather weather) {
    StringWriter text = new StringWriter(128);
    try (JsonGenerator out = generator(text)) {
      out.writeStartObject();
      out.writeNumberProperty("temperature", weather.temperature());
      out.writeStringProperty("unit", weather.unit().name());
      out.writeStringProperty("conditions", weather.conditions());
      out.writeEndObject();
    }
    return text.toString();
  }

  static String text(Receipt receipt) {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator out = generator(text)) {
      out.writeStartObject();
      out.writeStringProperty("number", receipt.number());
      out.writeStringProperty("customer", receipt.customer());
      out.writeStringProperty("deliverOn", receipt.deliverOn().toString());
      out.writeNumberProperty("items", receipt.items());
      out.writeNumberProperty("total", receipt.total());
      out.writeName("firstTo");
      write(out, receipt.firstTo());
      out.writeEndObject();
    }
    return text.toString();
  }

  static String text(Outcome outcome) {
    StringWriter text = new StringWriter(128);
    try (JsonGenerator out = generator(text)) {
      out.writeStartObject();
      out.writeStringProperty("kind", outcome.kind());
      out.writeStringProperty("subject", outcome.subject());
      out.writeNumberProperty("count", outcome.count());
      out.writeEndObject();
    }
    return text.toString();
  }

  private static void write(JsonGenerator out, Address address) {
    out.writeStartObject();
    out.writeStringProperty("street", address.street());
    out.writeStringProperty("city", address.city());
    out.writeStringProperty("zip", address.zip());
    out.writeStringProperty("country", address.country());
    out.writeEndObject();
  }
}
