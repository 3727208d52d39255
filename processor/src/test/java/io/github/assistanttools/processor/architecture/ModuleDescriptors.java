package io.github.assistanttools.processor.architecture;

import io.github.assistanttools.processor.testing.ClassPath;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The declarations of the published modules ({@code module-info}). */
public final class ModuleDescriptors {

  private ModuleDescriptors() {}

  /** The declaration of the module that contains a class. */
  private static ModuleDescriptor of(Class<?> one) {
    return ModuleFinder.of(ClassPath.of(one).toPath()).findAll().iterator().next().descriptor();
  }

  /** The packages that every other module may use: the API. */
  public static Set<String> api(Class<?> one) {
    return of(one).exports().stream()
        .filter(exports -> !exports.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The packages that only the module itself uses, or a few others that it names. */
  public static Set<String> hidden(Class<?> one) {
    Set<String> packages = new TreeSet<>(of(one).packages());
    packages.removeAll(api(one));
    return packages;
  }
}
