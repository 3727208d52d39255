package io.github.assistanttools.processor.write;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import io.github.assistanttools.processor.model.ObjectKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the readers and writers of the types of one interface. */
final class TypeWriter {

  private final ClassScope scope;
  private final ObjectWriter objects;
  private final UnionWriter unions;
  private final WrappedWriter wrapped;

  TypeWriter(ClassScope scope) {
    this.scope = scope;
    this.objects = new ObjectWriter(scope);
    this.unions = new UnionWriter(scope);
    this.wrapped = new WrappedWriter(scope);
  }

  /** Readers and writers of types, until none of them needs another. */
  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    Set<ObjectKey> read = new HashSet<>();
    Set<ObjectKey> written = new HashSet<>();
    int before;
    do {
      before = methods.size();
      List.copyOf(scope.readers().keySet()).stream()
          .filter(read::add)
          .forEach(key -> methods.add(reader(key)));
      List.copyOf(scope.writers().keySet()).stream()
          .filter(written::add)
          .forEach(key -> methods.add(writer(key)));
    } while (methods.size() > before);
    return methods;
  }

  private MethodSpec reader(ObjectKey key) {
    if (scope.tool().unions().containsKey(key)) {
      return unions.reader(key);
    }
    return scope.wrapped(key) == null ? objects.reader(key) : wrapped.reader(key);
  }

  private MethodSpec writer(ObjectKey key) {
    if (scope.tool().unions().containsKey(key)) {
      return unions.writer(key);
    }
    return scope.wrapped(key) == null ? objects.writer(key) : wrapped.writer(key);
  }

  FieldSpec shape(ObjectKey key) {
    return scope.tool().unions().containsKey(key) ? unions.shape(key) : objects.shape(key);
  }
}
