package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.EnumConstant;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ScalarKind;
import java.util.List;
import java.util.Optional;

/**
 * The type of a whole result. A string is sent as its bare text there, and an empty one as {@code
 * (empty)}, because no output may be empty.
 */
final class BareText {

  private static final String EMPTY = "(empty)";

  private BareText() {}

  /** The type with {@code (empty)} in place of the empty string. */
  static JsonType of(JsonType type) {
    JsonType core = type.core();
    JsonType changed = core;
    if (core instanceof JsonType.Scalar scalar) {
      changed = new JsonType.Scalar(scalar(scalar.row()), scalar.java());
    } else if (core instanceof JsonType.Choice choice) {
      changed = choice(choice);
    } else if (core instanceof JsonType.Maybe maybe) {
      changed = new JsonType.Maybe(maybe.java(), maybe.kind(), of(maybe.value()));
    } else if (core instanceof JsonType.Wrapped wrapped) {
      changed = wrapped(wrapped);
    }
    return type instanceof JsonType.Nullable
        ? new JsonType.Nullable(changed)
        : type instanceof JsonType.NonNull ? JsonType.NonNull.of(changed) : changed;
  }

  /** Bytes: the pattern of base64 admits the empty string only as such. */
  private static ScalarKind scalar(ScalarKind row) {
    if (row.schema().contentEncoding().isEmpty()) {
      return row;
    }
    ScalarKind.Schema schema =
        new ScalarKind.Schema(
            row.schema().format(), Optional.empty(), row.schema().contentEncoding());
    return new ScalarKind(
        row.javaName(),
        row.reader(),
        row.writer(),
        row.kind(),
        schema,
        row.key(),
        row.sortable(),
        row.moment());
  }

  private static JsonType choice(JsonType.Choice choice) {
    List<EnumConstant> constants =
        choice.constants().stream()
            .map(
                each ->
                    each.jsonName().isEmpty()
                        ? new EnumConstant(
                            each.javaName(),
                            EMPTY,
                            each.description(),
                            each.deprecation(),
                            each.site())
                        : each)
            .toList();
    return new JsonType.Choice(choice.java(), constants, choice.description(), choice.site());
  }

  private static JsonType wrapped(JsonType.Wrapped wrapped) {
    JsonType.Wrapped.Given given = wrapped.given().orElseThrow();
    return new JsonType.Wrapped(
        wrapped.java(),
        wrapped.key(),
        wrapped.description(),
        wrapped.value(),
        wrapped.construction(),
        Optional.of(
            new JsonType.Wrapped.Given(of(given.type()), given.access(), given.deprecation())));
  }
}
