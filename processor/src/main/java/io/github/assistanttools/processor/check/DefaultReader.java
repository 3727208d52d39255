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
  private static final int LONGEST_SHOWN = 60;

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
      return problems.isEmpty() ? Optional.empty() : Optional.of(misfit(text, problems));
    } catch (MalformedArgumentsException malformed) {
      return Optional.of(
          "the default "
              + quoted(text)
              + " is not a single JSON value; write a literal such as 10, true, \"text\" (with"
              + " the quotes) or [1, 2]");
    }
  }

  /** javac shows one error for each place, so one message has them all. */
  private static String misfit(String literal, List<Problem> problems) {
    // Most messages end with the value that they are about.
    boolean shown = problems.stream().allMatch(problem -> problem.message().contains(literal));
    return problems.stream()
        .limit(MOST_SHOWN)
        .map(problem -> place(problem.path()) + problem.message())
        .collect(
            Collectors.joining(
                "; ",
                "the default " + (shown ? "" : quoted(literal) + " ") + "does not fit: ",
                problems.size() > MOST_SHOWN ? "; …" : ""));
  }

  /** The literal as it was written, or its beginning. */
  private static String quoted(String literal) {
    String line = literal.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
  }

  private static String place(String path) {
    return path.isEmpty() ? "" : "at " + path + ", ";
  }

  /** The members with defaults that the literals omit, so far. */
  List<Member> leftOut() {
    return leftOut;
  }

  private ValueReader<Object> reader(JsonType type) {
    return in -> read(in, type);
  }

  /** Reads a value as generated code does; what is returned is equal for equal values. */
  private @Nullable Object read(ArgumentReader in, JsonType type) {
    return type.match(
        new TypeCases<@Nullable Object>(
            scalar -> scalar(in, scalar.row()),
            choice -> in.named(names(choice)),
            sequence -> sequence(in, sequence),
            map -> in.map(reader(map.key()), reader(map.value())),
            anything -> in.any(),
            object -> object(in, tool.definition(object)),
            union -> variant(in, tool.definition(union)),
            nullable -> in.isNull() ? null : read(in, nullable.type()),
            nonNull -> read(in, nonNull.type()),
            constrained -> {
              CodecForms.of(constrained).ifPresent(in::checking);
              return read(in, constrained.type());
            },
            wrapped -> read(in, wrapped.value()),
            maybe -> in.isNull() ? null : read(in, maybe.value()),
            // The last two are reported by themselves.
            unsupported -> in.any(),
            missing -> in.any()));
  }

  private @Nullable Object sequence(ArgumentReader in, JsonType.Sequence type) {
    ValueReader<Object> element = reader(type.element());
    return type.container().distinct() ? in.set(element) : in.list(element);
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

  /** Values that cannot be keys become text: comparing two URLs may resolve their hosts. */
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
    Optional<UnionShape> shape = CodecForms.of(union);
    if (shape.isEmpty()) {
      return in.any();
    }
    int variant = in.variant(shape.get());
    return variant < 0 ? null : object(in, tool.definition(union.variants().get(variant).type()));
  }

  private @Nullable Object object(ArgumentReader in, ObjectDefinition definition) {
    Optional<ObjectShape> shape = CodecForms.of(definition);
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
    // Its class defines its equality; two objects that are equal as JSON are duplicates anyway.
    return new Object();
  }
}
