package io.github.assistanttools.processor.random;

import io.github.assistanttools.processor.testing.ScalarRow;

/** A row of the type table. */
record ScalarType(ScalarRow row) implements RandomType {

  @Override
  public String spelling() {
    return row.type().replaceFirst(".*[.]", "");
  }

  @Override
  public boolean primitive() {
    return row.primitive();
  }

  @Override
  public Class<?> raw(Classes classes) {
    return Classes.scalar(row.type());
  }

  @Override
  public Sample sample(Draw draw) {
    if (draw.isCareless() && draw.chance(4)) {
      return Edges.of(row, draw);
    }
    Object value = row.values().apply(draw.random());
    boolean token = value instanceof Boolean || value instanceof Number;
    String text = Spellings.of(value);
    return Sample.of(token ? new Json.Token(text) : new Json.Text(text), value);
  }

  @Override
  public Json form(Json json, Form form) {
    if (form != Form.CANONICAL) {
      return json;
    } else if (json instanceof Json.Text text) {
      return new Json.Text(Spellings.canonical(row, text.value()));
    }
    return json.number().isPresent()
        ? new Json.Token(Spellings.canonical(row, ((Json.Token) json).text()))
        : json;
  }
}
