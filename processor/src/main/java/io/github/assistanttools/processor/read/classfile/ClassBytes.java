package io.github.assistanttools.processor.read.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Finds the class file from which the compiler has a type. */
final class ClassBytes {

  /**
   * No compiler writes a larger one, and a file that is something else must not fill the memory.
   */
  private static final int MOST_BYTES = 1 << 24;

  /** A place in which a class file may be, and what precedes its path there. */
  private record Place(JavaFileManager.Location location, String prefix) {}

  private static final List<Place> UNNAMED_MODULE =
      List.of(
          new Place(StandardLocation.CLASS_PATH, ""), new Place(StandardLocation.CLASS_OUTPUT, ""));

  private final Elements elements;
  private final Filer filer;

  ClassBytes(Elements elements, Filer filer) {
    this.elements = elements;
    this.filer = filer;
  }

  /** Empty if the file cannot be read: not every compiler opens every place. */
  Optional<byte[]> of(TypeElement type) {
    String inPackage = elements.getPackageOf(type).getQualifiedName().toString();
    String name = elements.getBinaryName(type).toString();
    String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
    return places(elements.getModuleOf(type)).stream()
        .flatMap(place -> read(place, inPackage, file).stream())
        .findFirst();
  }

  /**
   * The module that is compiled has its earlier class files in the output; with several such
   * modules, each has a folder there.
   */
  private static List<Place> places(@Nullable ModuleElement module) {
    if (module == null || module.isUnnamed()) {
      return UNNAMED_MODULE;
    }
    String prefix = module.getQualifiedName() + "/";
    return List.of(
        new Place(StandardLocation.CLASS_OUTPUT, ""),
        new Place(StandardLocation.CLASS_OUTPUT, prefix),
        new Place(StandardLocation.MODULE_PATH, prefix));
  }

  private Optional<byte[]> read(Place place, String inPackage, String file) {
    try (InputStream in =
        filer.getResource(place.location(), place.prefix() + inPackage, file).openInputStream()) {
      byte[] bytes = in.readNBytes(MOST_BYTES);
      return bytes.length < MOST_BYTES ? Optional.of(bytes) : Optional.empty();
    } catch (IOException | RuntimeException absent) {
      // Besides IOException, compilers throw NullPointerException and IllegalArgumentException.
      return Optional.empty();
    }
  }
}
