package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.PlainKind;
import io.github.assistanttools.processor.model.ScalarKind;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.TypeCases;
import io.github.assistanttools.processor.model.UnionDefinition;
import io.github.assistanttools.runtime.codec.ArgumentReader;
import io.github.assistanttools.runtime.codec.MalformedArgumentsException;
import io.github.assistanttools.runtime.codec.ObjectShape;
import io.github.assistanttools.runtime.codec.Problem;
import io.github.assistanttools.runtime.codec.UnionShape;
import io.github.assistanttools.runtime.codec.ValueReader;
import io.github.assistanttools.runtime.codec.text.TextTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON literal of a {@code @Default} with the codec that reads arguments, so that a
 * default is accepted exactly if the same value would be accepted from a model. Two things are
 * known only at run time: whether a class rejects its values, and whether two of them are equal.
 */
final class DefaultReader {

  private static final int MOST_SHOWN = 3;

  private final ToolInterface tool;
  private final List<Member> leftOut = new ArrayList<>();

  DefaultReader(ToolInterface tool) {
    this.tool = tool;
  }

  /** What is wrong with a literal, and the way out; empty if it fits. */
  Optional<String> fault(String literal, JsonType type) {
    String text = literal.strip();
    if (text.isEmpty() || text.equals("null")) {
      return Optional.of(
          "a default must not be null; remove the @Default, or make it @Nullable or an Optional");
    }
    try {
      List<Problem> problems = ArgumentReader.literalProblems(literal, reader(type));
      return problems.isEmpty() ? Optional.empty() : Optional.of(misfit(problems));
    } catch (MalformedArgumentsException malformed) {
      return Optional.of(
          "the default is not a single JSON value; write a literal such as 10, true, \"text\" (with"
              + " the quotes) or [1, 2]");
    }
  }

  /** javac shows one error for each place, so one message has them all. */
  private static String misfit(List<Problem> problems) {
    return problems.stream()
        .limit(MOST_SHOWN)
        .map(problem -> place(problem.path()) + problem.message())
        .collect(
            Collectors.joining(
                "; ", "the default does not fit: ", problems.size() > MOST_SHOWN ? "; …" : ""));
  }

  private static String place(String path) {
    return path.isEmpty() ? "" : "at " + path + ", ";
  }

  /** The members that the literals read so far leave to their own defaults. */
  List<Member> leftOut() {
    return leftOut;
  }

  private ValueReader<Object> reader(JsonType type) {
    return in -> read(in, type);
  }

  /** Reads a value; what is returned is equal for equal values. */
  private @Nullable Object read(ArgumentReader in, JsonType type) {
    return type.match(new Reading(in));
  }

  private static @Nullable Object scalar(ArgumentReader in, ScalarKind kind) {
    Optional<PlainKind> plain = PlainKind.of(kind);
    return plain.isPresent() ? plain(in, plain.get()) : text(in, kind);
  }

  private static @Nullable Object plain(ArgumentReader in, PlainKind kind) {
    return switch (kind) {
      case STRING, CHAR_SEQUENCE -> in.string();
      case CHAR, CHARACTER -> in.character();
      case BOOLEAN, BOXED_BOOLEAN -> in.bool();
      case BYTE, BOXED_BYTE -> in.int8();
      case SHORT, BOXED_SHORT -> in.int16();
      case INT, INTEGER -> in.int32();
      case LONG, BOXED_LONG -> in.int64();
      case BIG_INTEGER -> in.bigInteger();
      case FLOAT, BOXED_FLOAT -> in.float32();
      case DOUBLE, BOXED_DOUBLE -> in.float64();
      case BIG_DECIMAL -> in.bigDecimal();
    };
  }

  /** Values without an equality of their own become text: to compare URLs would ask the network. */
  private static @Nullable Object text(ArgumentReader in, ScalarKind kind) {
    Object value = in.text(TextTypes.named(kind.reader()));
    return value == null || kind.key() ? value : value.toString();
  }

  private static Map<String, String> names(JsonType.Choice choice) {
    Map<String, String> names = new LinkedHashMap<>();
    choice.constants().forEach(constant -> names.put(constant.jsonName(), constant.jsonName()));
    return names;
  }

  private @Nullable Object variant(ArgumentReader in, UnionDefinition union) {
    Optional<UnionShape> shape = DefaultShapes.of(union);
    if (shape.isEmpty()) {
      return in.any();
    }
    int variant = in.variant(shape.get());
    return variant < 0 ? null : object(in, tool.definition(union.variants().get(variant).type()));
  }

  private @Nullable Object object(ArgumentReader in, ObjectDefinition definition) {
    Optional<ObjectShape> shape = DefaultShapes.of(definition, tool.strict());
    if (shape.isEmpty()) {
      return in.any();
    }
    List<Member> members = definition.reads();
    @Nullable Object[] values = new @Nullable Object[members.size()];
    for (int i = in.beginObject(shape.get()); i >= 0; i = in.nextProperty()) {
      Member member = members.get(i);
      values[i] = member.optional() && in.isNull() ? null : read(in, member.type());
    }
    for (int i = 0; i < values.length; i++) {
      if (members.get(i).defaultValue().isPresent() && in.lacks(values[i])) {
        leftOut.add(members.get(i));
      }
    }
    in.endObject();
    // Its class decides what it is equal to; as JSON, two equal objects are duplicates anyway.
    return new Object();
  }

  /** Reads each kind of type as generated code does. */
  private final class Reading implements TypeCases<@Nullable Object> {
    private final ArgumentReader in;

    Reading(ArgumentReader in) {
      this.in = in;
    }

    @Override
    public @Nullable Object scalar(JsonType.Scalar type) {
      return DefaultReader.scalar(in, type.row());
    }

    @Override
    public @Nullable Object choice(JsonType.Choice type) {
      return in.named(names(type));
    }

    @Override
    public @Nullable Object sequence(JsonType.Sequence type) {
      ValueReader<Object> element = reader(type.element());
      return type.container().distinct() ? in.set(element) : in.list(element);
    }

    @Override
    public @Nullable Object dictionary(JsonType.Dictionary type) {
      return in.map(reader(type.key()), reader(type.value()));
    }

    @Override
    public @Nullable Object anything(JsonType.Anything type) {
      return in.any();
    }

    @Override
    public @Nullable Object object(JsonType.ObjectRef type) {
      return DefaultReader.this.object(in, tool.definition(type));
    }

    @Override
    public @Nullable Object union(JsonType.UnionRef type) {
      return variant(in, tool.definition(type));
    }

    @Override
    public @Nullable Object nullable(JsonType.Nullable type) {
      return in.isNull() ? null : read(in, type.type());
    }

    @Override
    public @Nullable Object constrained(JsonType.Constrained type) {
      CodecConstraints.of(type).ifPresent(in::checking);
      return read(in, type.type());
    }

    @Override
    public @Nullable Object wrapped(JsonType.Wrapped type) {
      return read(in, type.value());
    }

    @Override
    public @Nullable Object maybe(JsonType.Maybe type) {
      return in.isNull() ? null : read(in, type.value());
    }

    /** Reported by itself. */
    @Override
    public @Nullable Object unsupported(JsonType.Unsupported type) {
      return in.any();
    }

    /** Reported by itself. */
    @Override
    public @Nullable Object missing(JsonType.Missing type) {
      return in.any();
    }
  }
}
