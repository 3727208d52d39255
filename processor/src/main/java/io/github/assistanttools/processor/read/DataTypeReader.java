package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    return data(element, java, types.arguments(type, scope, use), use);
  }

  /** A variant of a sealed type, whose type arguments are known. */
  JsonType leaf(TypeElement element, List<JsonType> arguments, Site use) {
    JavaType.Declared java =
        reading
            .javaTypes
            .of(element)
            .withArguments(arguments.stream().map(JsonType::java).toList());
    return refused(element, java, use).orElseGet(() -> data(element, java, arguments, use));
  }

  private Optional<JsonType> refused(TypeElement element, JavaType.Declared java, Site use) {
    Optional<Fault> fault = ClassKinds.fault(element, reading.superTypes);
    if (fault.isPresent()) {
      return Optional.of(
          fault.get().wayOut().isEmpty()
              ? NoJsonForm.of(java, use)
              : NoJsonForm.of(java, fault.get(), use));
    }
    return reading.visibility.visible(element)
        ? Optional.empty()
        : Optional.of(
            NoJsonForm.of(
                java,
                new Fault(
                    "is not visible to the generated dispatcher",
                    "make it public, or package-private in the package of the tool interface"),
                use));
  }

  /** A record, class or sealed type. */
  private JsonType data(
      TypeElement element, JavaType.Declared java, List<JsonType> arguments, Site use) {
    if (awaits(element)) {
      return new JsonType.Missing(java);
    } else if (Expansion.tooDeep(arguments)) {
      return endless(java, use);
    } else if (queue.isFull(element, java, arguments)) {
      return new JsonType.Unsupported(
          java,
          ProblemId.ENDLESS,
          java.qualifiedName() + " occurs with more than 1,000 different type arguments",
          "use fewer, or a type without type parameters",
          use);
    } else if (ClassKinds.sealed(element)) {
      return queue.referUnion(element, java, arguments, use);
    }
    Optional<TypeElement> unfinished = Lombok.awaited(element, reading);
    if (unfinished.isPresent()) {
      reading.unfinished.add(reading.javaTypes.of(unfinished.get()).qualifiedName());
      return new JsonType.Missing(java);
    }
    return wrapped
        .read(element, java, arguments, use)
        .orElseGet(() -> queue.refer(element, java, arguments, use));
  }

  private static JsonType endless(JavaType.Declared java, Site use) {
    return new JsonType.Unsupported(
        java,
        ProblemId.ENDLESS,
        java.qualifiedName() + " contains itself with ever larger type arguments",
        "use the same type arguments inside",
        use);
  }

  /**
   * A type above it that another processor has yet to generate may have annotations that it
   * inherits.
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
