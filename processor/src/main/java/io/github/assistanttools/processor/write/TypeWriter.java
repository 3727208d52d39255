package io.github.assistanttools.processor.write;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import io.github.assistanttools.processor.model.ObjectKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the readers and writers of the types of one interface. */
record TypeWriter(ClassScope scope) {

  /** Readers and writers of types, until none of them needs another. */
  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    Set<ObjectKey> read = new HashSet<>();
    Set<ObjectKey> written = new HashSet<>();
    int before;
    do {
      before = methods.size();
      List.copyOf(scope.readers.keySet()).stream()
          .filter(read::add)
          .forEach(key -> methods.add(reader(key)));
      List.copyOf(scope.writers.keySet()).stream()
          .filter(written::add)
          .forEach(key -> methods.add(writer(key)));
    } while (methods.size() > before);
    return methods;
  }

  private MethodSpec reader(ObjectKey key) {
    return scope.tool.unions().containsKey(key)
        ? new UnionWriter(scope).reader(key)
        : new ClassWriter(scope).reader(key);
  }

  private MethodSpec writer(ObjectKey key) {
    return scope.tool.unions().containsKey(key)
        ? new UnionWriter(scope).writer(key)
        : new ClassWriter(scope).writer(key);
  }

  FieldSpec shape(ObjectKey key) {
    return scope.tool.unions().containsKey(key)
        ? new UnionWriter(scope).shape(key)
        : new ClassWriter(scope).shape(key);
  }
}
