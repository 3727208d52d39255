package io.github.assistanttools.processor.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Class files reduced to the API: the public and protected members of the exported packages,
 * without code.
 *
 * <p>The same classes give the same bytes on every machine: entries are sorted, have one fixed time
 * and are not compressed.
 */
final class ApiStubs {

  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final Path classes;
  private final Map<String, byte[]> stubs = new TreeMap<>();

  private ApiStubs(Path classes) {
    this.classes = classes;
  }

  /**
   * The reduced class files by path.
   *
   * @param classes the folder of a module's class files
   */
  static Map<String, byte[]> of(Path classes, Set<String> packages) {
    ApiStubs stubs = new ApiStubs(classes);
    packages.forEach(stubs::addPackage);
    return stubs.stubs;
  }

  private void addPackage(String name) {
    String folder = name.replace('.', '/');
    try (var files = Files.list(classes.resolve(folder))) {
      files
          .map(file -> folder + "/" + file.getFileName())
          .filter(path -> path.endsWith(".class"))
          .filter(path -> isAccessible(new ClassReader(read(path)).getAccess()))
          .forEach(this::addWithSupertypes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A public class inherits public members from supertypes that are not public. */
  private void addWithSupertypes(String first) {
    Deque<String> paths = new ArrayDeque<>(Set.of(first));
    while (!paths.isEmpty()) {
      String path = paths.pop();
      if (!stubs.containsKey(path) && Files.exists(classes.resolve(path))) {
        ClassReader type = new ClassReader(read(path));
        stubs.put(path, stub(type));
        paths.push(type.getSuperName() + ".class");
        for (String implemented : type.getInterfaces()) {
          paths.push(implemented + ".class");
        }
      }
    }
  }

  private static byte[] stub(ClassReader type) {
    ClassWriter stub = new ClassWriter(0);
    type.accept(
        new AccessibleMembers(stub),
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return stub.toByteArray();
  }

  private byte[] read(String path) {
    try {
      return Files.readAllBytes(classes.resolve(path));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean isAccessible(int access) {
    return (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0
        && (access & Opcodes.ACC_SYNTHETIC) == 0;
  }

  static byte[] jar(Map<String, byte[]> stubs) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> stub : stubs.entrySet()) {
        jar.putNextEntry(entry(stub.getKey(), stub.getValue()));
        jar.write(stub.getValue());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  private static ZipEntry entry(String path, byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    ZipEntry entry = new ZipEntry(path);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    entry.setTimeLocal(TIME);
    return entry;
  }

  private static final class AccessibleMembers extends ClassVisitor {

    AccessibleMembers(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      // Serialized exceptions depend on this field, whatever its visibility.
      return isAccessible(access) || name.equals("serialVersionUID")
          ? super.visitField(access, name, descriptor, signature, value)
          : null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return isAccessible(access)
          ? super.visitMethod(access, name, descriptor, signature, exceptions)
          : null;
    }

    @Override
    public void visitInnerClass(String name, String outer, String inner, int access) {
      if (isAccessible(access)) {
        super.visitInnerClass(name, outer, inner, access);
      }
    }

    @Override
    public void visitNestHost(String host) {}

    @Override
    public void visitNestMember(String member) {}

    @Override
    public void visitOuterClass(String owner, String name, String descriptor) {}
  }
}
