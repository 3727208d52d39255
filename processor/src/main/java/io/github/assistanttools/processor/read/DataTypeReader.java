package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.read.declaration.Lombok;
import io.github.assistanttools.processor.read.declaration.Reading;
import io.github.assistanttools.processor.read.element.Expansion;
import io.github.assistanttools.processor.read.element.Fault;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.TypeArguments;
import io.github.assistanttools.processor.read.element.TypeMirrors;
import io.github.assistanttools.processor.read.element.Visibility;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** From a use of an enum, record, class or sealed type of the user to its JSON type. */
final class DataTypeReader {

  private final Reading reading;
  private final TypeReader types;
  private final TypeQueue queue;
  private final EnumReader enums;
  private final WrappedReader wrapped;

  DataTypeReader(Reading reading, TypeReader types, TypeQueue queue) {
    this.reading = reading;
    this.types = types;
    this.queue = queue;
    this.enums = new EnumReader(reading);
    this.wrapped = new WrappedReader(reading, types);
  }

  JsonType read(DeclaredType type, JavaType.Declared java, TypeArguments scope, Site use) {
    TypeElement element = (TypeElement) type.asElement();
    Optional<JsonType> refused = refused(element, java, use);
    if (refused.isPresent()) {
      return refused.get();
    } else if (element.getKind() == ElementKind.ENUM) {
      return awaits(element) ? new JsonType.Missing(java) : enums.read(element, java, use);
    } else if (isOpen(type)) {
      return NoJsonForm.of(
          java, java + " leaves a type argument open", "write the type itself", use);
    } else if (reading.expansion.isEndless(type)) {
      return endless(java, use);
    }
    return data(new TypeQueue.Wanted(element, java, types.arguments(type, scope, use), use));
  }

  /** A variant of a sealed type, whose type arguments are known. */
  JsonType leaf(TypeElement element, List<JsonType> arguments, Site use) {
    JavaType.Declared java =
        reading
            .javaTypes
            .of(element)
            .withArguments(arguments.stream().map(JsonType::java).toList());
    return refused(element, java, use)
        .orElseGet(() -> data(new TypeQueue.Wanted(element, java, arguments, use)));
  }

  private Optional<JsonType> refused(TypeElement element, JavaType.Declared java, Site use) {
    if (NoJsonForm.isKnown(java.qualifiedName())) {
      return Optional.of(NoJsonForm.of(java, use));
    }
    Optional<Fault> fault = ClassKinds.fault(element, reading);
    if (fault.isEmpty()) {
      fault = reading.visibility.hidden(element).map(each -> hidden(each, element));
    }
    return fault.map(
        each ->
            each.wayOut().isEmpty()
                ? NoJsonForm.of(java, namesAbove(element), use)
                : NoJsonForm.of(java, each, use));
  }

  private Stream<String> namesAbove(TypeElement element) {
    return reading.superTypes.of(element).stream().map(each -> each.getQualifiedName().toString());
  }

  private Fault hidden(Element hidden, TypeElement type) {
    String nested =
        hidden.equals(type)
            ? "is"
            : "is nested in %s, which is".formatted(Members.typePath(hidden));
    return reading.possible(
        new Fault(nested + " not visible to the generated dispatcher", Visibility.WAY_OUT), type);
  }

  /** A record, class or sealed type. */
  private JsonType data(TypeQueue.Wanted wanted) {
    TypeElement element = wanted.element();
    JavaType.Declared java = wanted.mention();
    if (awaits(element)) {
      return new JsonType.Missing(java);
    } else if (Expansion.tooDeep(wanted.arguments())) {
      return beyond(wanted, Expansion.DEEPEST_ARGUMENTS + " levels of type arguments");
    } else if (queue.isFull(wanted)) {
      return beyond(
          wanted,
          String.format(Locale.ROOT, "%,d different type arguments", TypeQueue.MOST_INSTANCES));
    } else if (ClassKinds.sealed(element)) {
      return queue.referUnion(wanted);
    }
    Optional<TypeElement> unfinished = Lombok.awaited(element, reading);
    if (unfinished.isPresent()) {
      reading.unfinished.add(reading.javaTypes.of(unfinished.get()).qualifiedName());
      return new JsonType.Missing(java);
    }
    return wrapped.read(wanted).orElseGet(() -> queue.refer(wanted));
  }

  /** Type arguments beyond a bound, which may be finite. */
  private static JsonType beyond(TypeQueue.Wanted wanted, String most) {
    String fact = wanted.mention().qualifiedName() + " occurs with more than " + most;
    String wayOut = "use fewer, or a type without type parameters";
    return new JsonType.Unsupported(
        wanted.mention(), ProblemId.ENDLESS, fact, wayOut, wanted.use());
  }

  private static JsonType endless(JavaType.Declared java, Site use) {
    String fact = java.qualifiedName() + " contains itself with ever larger type arguments";
    String wayOut = "use the same type arguments inside";
    return new JsonType.Unsupported(java, ProblemId.ENDLESS, fact, wayOut, use);
  }

  /**
   * Waits for a supertype that another processor has yet to generate: the type may inherit its
   * annotations.
   */
  private boolean awaits(TypeElement element) {
    List<TypeMirror> missing = reading.superTypes.missing(element);
    missing.forEach(reading::await);
    return !missing.isEmpty();
  }

  /**
   * {@code Self<?>} of a {@code Self<T extends Self<T>>}: no type can be written for the argument.
   */
  private static boolean isOpen(DeclaredType type) {
    return IntStream.range(0, type.getTypeArguments().size())
        .anyMatch(
            i ->
                type.getTypeArguments().get(i) instanceof WildcardType wildcard
                    && wildcard.getSuperBound() == null
                    && wildcard.getExtendsBound() == null
                    && TypeMirrors.parameterBound(type, i).isEmpty());
  }
}
