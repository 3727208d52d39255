package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.processor.testing.ClassPath;
import io.github.assistanttools.processor.testing.Compiled;
import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.SourceFile;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the source: an error at the source, or code that compiles. Never an exception, never an
 * error in a generated file, never a defect of the processor.
 */
class HostileTest {

  private static final String IMPORTS =
      """
      import io.github.assistanttools.*;
      import io.github.assistanttools.runtime.*;
      import java.io.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Syntax.
        "@AssistantTool interface Tools { /** A. */ void a( }",
        "@AssistantTool interface Tools { /** A. */ void a() {} }",
        "@AssistantTool interface Tools { /** A. */ a(); }",
        "@AssistantTool interface { /** A. */ void a(); }",
        "@AssistantTool interface Tools { /** A. */ void a(int x, int x); }",
        "@AssistantTool interface Tools { /** A. */ void a(int); }",
        "@AssistantTool interface Tools { /** A. */ void a(); /** A. */ void a(); }",
        "@AssistantTool interface Tools { /** A. */ void a(); } @AssistantTool interface Tools { /** B. */ void b(); }",
        "@AssistantTool interface Tools { /** A. */ void a(R r); record R(int x, int x) {} }",
        "@AssistantTool interface Tools { /** A. */ void a(R r); record R(int... x) {} }",
        "@AssistantTool interface Tools { /** A. */ void a(E e); enum E { A, A } }",
        "@AssistantTool interface Tools { /** A. */ void a(E e); enum E { ; A } }",
        "@AssistantTool",
        "@AssistantTool package",
        "@AssistantTool interface Tools { /** A. */ void a(); ",
        "@AssistantTool interface Tools { /** A. */ void \\u00zz(); }",
        "@AssistantTool @AssistantTool interface Tools { /** A. */ void a(); }",

        // Annotation values that are missing or of another type.
        "@AssistantTool(strict = 1) interface Tools { /** A. */ void a(); }",
        "@AssistantTool(strict = MISSING) interface Tools { /** A. */ void a(Map<String, String> m); }",
        "@AssistantTool(naming = Missing) interface Tools { /** A. */ void a(); }",
        "@AssistantTool(naming = Naming.MISSING) interface Tools { /** A. */ void a(); }",
        "@AssistantTool(naming = \"SNAKE_CASE\") interface Tools { /** A. */ void a(); }",
        "@AssistantTool(naming = null) interface Tools { /** A. */ void a(); }",
        "@AssistantTool(missing = 1) interface Tools { /** A. */ void a(); }",
        "@AssistantTool interface Tools { @Description void a(); }",
        "@AssistantTool interface Tools { @Description(1) void a(); }",
        "@AssistantTool interface Tools { @Description(MISSING) void a(); }",
        "@AssistantTool interface Tools { @Description({\"a\", \"b\"}) void a(); }",
        "@AssistantTool interface Tools { @Description(\"a\" + MISSING) void a(); }",
        "@AssistantTool interface Tools { @Description(null) void a(); }",
        "@AssistantTool interface Tools { /** A. */ @Name void a(); }",
        "@AssistantTool interface Tools { /** A. */ @Name(Missing.X) void a(); }",
        "@AssistantTool interface Tools { /** A. */ @Name({}) void a(@Name(1) int x); }",
        "@AssistantTool interface Tools { /** A. */ void a(@Default int x); }",
        "@AssistantTool interface Tools { /** A. */ void a(@Default(1) int x); }",
        "@AssistantTool interface Tools { /** A. */ void a(@Default(MISSING) int x); }",
        "@AssistantTool interface Tools { /** A. */ void a(@Default(\"1\") Missing x); }",
        "@AssistantTool interface Tools { /** A. */ @ToolPolicy(timeout = 5) void a(); }",
        "@AssistantTool interface Tools { /** A. */ @ToolPolicy(timeout = MISSING, readOnly = \"yes\") void a(); }",
        "@AssistantTool interface Tools { /** A. */ @Missing void a(@Missing int x); }",
        "@AssistantTool interface Tools { /** A. */ void a(@Missing.Nullable String x, @missing.Nullable String y); }",
        "@Missing @AssistantTool interface Tools { /** A. */ void a(List<@Missing String> x); }",

        // Where it stands.
        "@AssistantTool sealed interface Tools permits Impl { /** A. */ void a(); } final class Impl implements Tools { public void a() {} }",
        "@AssistantTool sealed interface Tools permits Missing { /** A. */ void a(); }",
        "class Outer { private static class P { @AssistantTool interface Tools { /** A. */ void a(); } } }",
        "class Outer { void m() { @AssistantTool interface Tools { /** A. */ void a(); } } }",
        "class Outer { Object o = new Object() { @AssistantTool interface Tools { /** A. */ void a(); } }; }",
        "class Outer { @AssistantTool void m() {} @AssistantTool int f; }",
        "class Outer<T> { @AssistantTool interface Tools { /** A. */ void a(); } }",
        "class Outer<T> { @AssistantTool abstract class Tools { /** A. */ abstract void a(T t); } }",
        "@AssistantTool interface Tools<T> { /** A. */ void a(T t); }",
        "@AssistantTool strictfp interface Tools { /** A. */ void a(); }",
        "@AssistantTool @FunctionalInterface interface Tools { /** A. */ void a(); }",
        "@AssistantTool interface Tools extends Tools { /** A. */ void a(); }",
        "@AssistantTool interface Tools extends Other { /** A. */ void a(); } interface Other extends Tools {}",
        "@AssistantTool interface Tools extends Tools.Inner { /** A. */ void a(); interface Inner {} }",
        "@AssistantTool interface Tools extends String { /** A. */ void a(); }",
        "@AssistantTool interface Tools extends Comparable { /** A. */ void a(); }",
        "@AssistantTool interface Tools extends Comparable<Tools> {}",
        "@AssistantTool interface Tools extends Supplier<?> {}",
        "@AssistantTool interface Tools extends Supplier<String>, Supplier<Integer> {}",
        "@AssistantTool interface Tools extends List<String> {}",
        "@AssistantTool interface Tools extends Map<String, Integer> {}",
        "@AssistantTool interface Tools extends Runnable, AutoCloseable, Callable<String> {}",
        "@AssistantTool interface Tools extends B, C {} interface B { @Description(\"B.\") Object a(); } interface C { @Description(\"C.\") String a(); }",
        "@AssistantTool interface Tools extends B, C {} interface B { @Description(\"B.\") int a(); } interface C { @Description(\"C.\") String a(); }",
        "@AssistantTool interface Tools extends B, C {} interface B { @Description(\"B.\") void a(); } interface C { default void a() {} }",
        "@AssistantTool interface Tools extends B, C {} interface B { @Description(\"B.\") void a(List<String> x); } interface C { @Description(\"C.\") void a(List<Integer> x); }",
        "@AssistantTool interface Tools extends B<String> { @Description(\"A.\") void a(String x); } interface B<T> { void a(T x); }",
        "@AssistantTool interface Tools extends B<String> { @Description(\"A.\") void a(Object x); } interface B<T> { void a(T x); }",
        "@AssistantTool interface Tools extends B {} interface B { @Description(\"B.\") void a() throws IOException; }",
        "@AssistantTool interface Tools extends B, C {} interface B { @Description(\"B.\") void a() throws IOException; } interface C { @Description(\"C.\") void a() throws TimeoutException; }",
        "@AssistantTool interface Tools extends B<IOException> {} interface B<X extends Exception> { @Description(\"B.\") void a() throws X; }",
        "@AssistantTool interface Tools { /** A. */ <X extends Exception> void a() throws X; }",
        "@AssistantTool interface Tools { /** A. */ void a(); Object clone(); void finalize(); }",
        "@AssistantTool interface Tools { /** A. */ Object clone() throws CloneNotSupportedException; }",
        "@AssistantTool interface Tools { /** A. */ String getClass2(); /** B. */ int hashCode(int x); }",
        "@AssistantTool interface Tools { /** A. */ Class<?> getClass(); }",

        // Names of generated classes and members.
        "@AssistantTool interface Tools { /** A. */ void a(); } class ToolsDispatcher {}",
        "class Outer { @AssistantTool interface Inner { /** A. */ void a(); } } @AssistantTool interface Outer_Inner { /** A. */ void a(); }",
        "@AssistantTool interface Tools { /** A. */ ToolsDispatcher a(); }",
        "@AssistantTool interface Tools { /** A. */ void a(ToolsDispatcher x); record ToolsDispatcher(int x) {} }",
        "@AssistantTool interface Tools { /** A. */ void readR(R r); /** B. */ R writeR(); /** C. */ void read(); record R(int x) {} }",
        "@AssistantTool interface Tools { /** A. */ void a(A.R x, B.R y, R z); record R(int x) {} class A { record R(int x) {} } class B { record R(String x) {} } }",
        "@AssistantTool interface Tools { /** A. */ void a(A.E x, B.E y, E z); enum E { X } class A { enum E { X } } class B { enum E { X } } }",
        "@AssistantTool interface Tools { /** A. */ void functions(Functions f, FUNCTIONS g); record Functions(int x) {} record FUNCTIONS(int x) {} }",
        "@AssistantTool interface Tools { /** A. */ void a(); /** B. */ void A(); /** C. */ void a_arguments(); }",
        "@AssistantTool interface Tools { /** A. */ void _a$(int $, int _1, int a$b); }",
        "@AssistantTool interface $ { /** A. */ void a(); }",
        "@AssistantTool interface Tools$Inner { /** A. */ void a(E$ e); enum E$ { $, _$ } }",
        "@AssistantTool interface String { /** A. */ void a(java.lang.String x, String y); }",
        "@AssistantTool interface Object { /** A. */ java.lang.Object a(); }",
        "@AssistantTool interface Tools { /** A. */ void a(E e); enum E { values, valueOf, name } }",
        "@AssistantTool interface List { /** A. */ java.util.List<String> a(java.util.List<Integer> x); }",
        "@AssistantTool interface java { /** A. */ void a(String x); }",
        "@AssistantTool interface io { /** A. */ void a(String x); }",
        "@AssistantTool interface Tools { /** A. */ void a(java x, io y); record java(int x) {} record io(int x) {} }",
        "@AssistantTool interface Tools { /** A. */ void a(Optional<Map> x); record Map(int x) {} record Optional<T>(T x) {} }",
        "@AssistantTool interface Tools { /** A. */ void a(ToolContext x); record ToolContext(int x) {} }",
        "@AssistantTool interface Tools { /** A. */ void a(Generated x, ObjectShape y); record Generated(int x) {} enum ObjectShape { A } }",
        "@AssistantTool interface Tools { /** A. */ void a(R r); record R(int in, int out, int hashCode, int toString) {} }",
        "@AssistantTool interface Tools { /** A. */ void a(R r); record R(int clone, int wait) {} }",

        // Types.
        "@AssistantTool interface Tools { /** A. */ void a(List x); /** B. */ List b(); }",
        "@AssistantTool interface Tools { /** A. */ void a(List<?> x, List<? extends Number> y, List<? super String> z); }",
        "@AssistantTool(strict = false) interface Tools { /** A. */ void a(List<?> x, List<? super String> z, Map<String, ?> m); }",
        "@AssistantTool interface Tools { /** A. */ List<? super String> a(); }",
        "@AssistantTool interface Tools { /** A. */ List<? extends List<? extends R>> a(List<? extends List<? extends R>> x); record R(int x) {} }",
        "@AssistantTool interface Tools { /** A. */ void a(Optional<? extends R> x, Set<? extends E> y); record R(int x) {} enum E { A } }",
        "@AssistantTool interface Tools { /** A. */ Optional<? extends Optional<? extends R>> a(Optional<Optional<R>> x); record R(int x) {} }",
        "@AssistantTool interface Tools { /** A. */ Box<? extends R> a(Box<? extends R> x, Box<?> y); record Box<T>(T x) {} record R(int x) {} }",
        "@AssistantTool interface Tools { /** A. */ Box<?> a(Box<? super Integer> x); record Box<T extends Number>(T x) {} }",
        "@AssistantTool interface Tools { /** A. */ void a(Box<? extends Integer> x, List<Box<? extends String>> y); record Box<T>(List<T> x) {} }",
        "@AssistantTool interface Tools { /** A. */ <T extends Comparable<T> & Serializable> void a(T x, List<T> y, T[] z); }",
        "@AssistantTool interface Tools { /** A. */ void a(Box<String> x); record Box<T extends Comparable<T> & Serializable>(T x) {} }",
        "@AssistantTool interface Tools { /** A. */ void a(Box<Missing> x, Missing<String> y); record Box<T>(T x) {} }",
        "@AssistantTool interface Tools { /** A. */ void a(Box<String, String> x); record Box<T>(T x) {} }",
        "@AssistantTool interface Tools { /** A. */ void a(Box<int> x); record Box<T>(T x) {} }",
        "@AssistantTool interface Tools { /** A. */ void a(Self<?> x); record Self<T extends Self<T>>(int x) {} }",
        "@AssistantTool interface Tools { /** A. */ void a(Enum<?> x, Record y, Number z, Comparable<String> c); }",
        "@AssistantTool interface Tools { /** A. */ void a(String... x); /** B. */ void b(int[]... x); /** C. */ void c(List<String>... x); }",
        "@AssistantTool interface Tools { /** A. */ void a(int x[], String[] y[]); /** B. */ int b()[]; }",
        "@AssistantTool interface Tools { /** A. */ void a(Void x, void y); }",
        "@AssistantTool interface Tools { /** A. */ void[] a(); }",
        "@AssistantTool interface Tools { /** A. */ Void a(); /** B. */ List<Void> b(); /** C. */ Void[] c(); /** D. */ Optional<Void> d(); }",
        "@AssistantTool interface Tools { /** A. */ CompletionStage a(); /** B. */ CompletionStage<?> b(); /** C. */ CompletionStage<? extends Void> c(); /** D. */ CompletableFuture<? super String> d(); }",
        "@AssistantTool interface Tools { /** A. */ CompletionStage<int[]> a(); /** B. */ CompletionStage<CompletionStage<Void>> b(); /** C. */ List<CompletionStage<String>> c(); }",
        "@AssistantTool interface Tools { /** A. */ ToolContext a(); /** B. */ void b(List<ToolContext> x, ToolContext... y); /** C. */ void c(ToolContext x, ToolContext y); }",
        "@AssistantTool interface Tools { /** A. */ void a(R r); record R(ToolContext x) {} }",
        "@AssistantTool interface Tools { /** A. */ void a(R r); record R() {} }",
        "@AssistantTool interface Tools { /** A. */ void a(R r); record R(int x) { R { throw new IllegalStateException(); } } }",
        "@AssistantTool interface Tools { /** A. */ void a(R r); record R(int x) { private R(int x, int y) { this(x); } R(String s) { this(1); } } }",
        "@AssistantTool interface Tools { /** A. */ R a(R r); record R(List<String> x) { public List<String> x() { return x; } } }",
        "@AssistantTool interface Tools { /** A. */ void a(R r); private record R(int x) {} }",
        "@AssistantTool interface Tools { /** A. */ void a(Outer.R r, Outer.E e); } class Outer { private record R(int x) {} private enum E { A } }",
        "@AssistantTool interface Tools { /** A. */ void a(Outer.R r); } class Outer { protected record R(int x) {} }",
        "@AssistantTool interface Tools { /** A. */ void a(Tools x, Class<?> y, Thread.State z); }",
        "@AssistantTool interface Tools { /** A. */ void a(Optional<Optional<String>> x, Optional<OptionalInt> y, Optional<List<Optional<String>>> z); }",
        "@AssistantTool(strict = false) interface Tools { /** A. */ void a(Set<Object> x, SortedSet<Object> y, Set<byte[]> z, Map<String, Optional<Object>> m); }",
        "@AssistantTool(strict = false) interface Tools { /** A. */ Map<String, ? extends List<?>> a(Map<String, Map<String, ? extends Integer>> x); }",
        "@AssistantTool(strict = false) interface Tools { /** A. */ Map<? extends String, Integer> a(Map<CharSequence, Integer> x); }",
        "@AssistantTool interface Tools { /** A. */ Iterable<? extends CharSequence> a(Iterable<CharSequence> x, Collection<? extends CharSequence> y); }",
        "@AssistantTool interface Tools { /** A. */ Optional<CharSequence> a(Optional<CharSequence> x, CharSequence[] y, Set<CharSequence> z); }",
        "@AssistantTool interface Tools { /** A. */ Box<CharSequence> a(Box<CharSequence> x); record Box<T>(T x, List<T> y, Optional<T> z) {} }",
        "@AssistantTool interface Tools { /** A. */ SortedSet<E> a(SortedSet<Integer> x, SortedSet<E> y, SortedSet<UUID> z); enum E { A } }",
        "@AssistantTool interface Tools { /** A. */ void a(@Default(\"1\") Optional<Integer> x, @Default(\"[]\") Integer[] y, @Default(\"{}\") R z); record R() {} }",
        "@AssistantTool interface Tools { /** A. */ void a(@Default(\"\\\"a\\\"\") CharSequence x, @Default(\"1\") Byte y, @Default(\"1\") Short z, @Default(\"1\") Float f); }",
        "@AssistantTool interface Tools { /** A. */ void a(@Default(\"-0.0\") double x, @Default(\"-0\") int y, @Default(\"1e2\") byte z, @Default(\"-0\") float f); }",
        "@AssistantTool interface Tools { /** A. */ void a(@Default(\"-2147483648\") int x, @Default(\"-9223372036854775808\") long y, @Default(\"3.4e38\") float z); }",
        "@AssistantTool interface Tools { /** A. */ void a(@Default(\"\\\"\\\\u0000\\\"\") char x, @Default(\"\\\"\\\\n\\\"\") char y, @Default(\"\\\"\\\\ud800\\\"\") char z, @Default(\"\\\"\\\\u2028\\\"\") char w); }",
        "@AssistantTool interface Tools { /** A. */ void a(R r); record R(@Default(\"{\\\"r\\\": null}\") R r) {} }",
        "@AssistantTool interface Tools { /** A. */ void a(@Default(\"{\\\"r\\\": {\\\"r\\\": {}}}\") R r); record R(@org.jspecify.annotations.Nullable R r) {} }",
        "@AssistantTool interface Tools { /** A. {@code unclosed */ void a(); /** {@link} <b @param x */ void b(int x); /** &#xFFFFFFFF; &#0; &unknown; &#55296; <!-- */ void c(); }",
        "@AssistantTool interface Tools { /** {@code {{{}}} {@code {@code}} } */ void a(); /** A. @param @param x @ */ void b(int x); /** <<<>>> << a > b && c */ void c(); }",
        "@AssistantTool interface Tools { /**\n * A.\n * @param\n * @param <T>\n * @param x\n * @return\n */ int a(int x); }",
      })
  void anErrorAtTheSourceOrCodeThatCompiles(String source) {
    check(List.of(new SourceFile("p/Tools.java", "package p;\n" + IMPORTS + source)));
  }

  @Test
  void aRecordSpreadOverFilesThatDoNotParse() {
    check(
        List.of(
            new SourceFile(
                "p/Tools.java",
                "package p; @io.github.assistanttools.AssistantTool public interface Tools {"
                    + " /** A. */ void a(Broken broken); }"),
            new SourceFile("p/Broken.java", "package p; public record Broken(int x { }")));
  }

  @Test
  void anAnnotatedPackageOrModule() {
    check(
        List.of(
            new SourceFile(
                "p/package-info.java", "@io.github.assistanttools.AssistantTool package p;"),
            new SourceFile("p/A.java", "package p; class A {}")));
  }

  @Test
  void runtimeTypesThatAreNotOnTheClassPath() {
    Compiled compiled =
        Javac.silent()
            .withClassPath(
                List.of(
                    ClassPath.of(
                        AssistantTool.class)))
            .compile(
                "@io.github.assistanttools.AssistantTool interface Tools { /** A. */ void a(); }");

    assertThat(compiled.messages()).isNotEmpty().noneMatch(HostileTest::ours);
  }

  @Test
  void annotationsThatAreNotOnTheClassPath() {
    Compiled compiled =
        Javac.silent()
            .withClassPath(List.of())
            .compile(
                "@io.github.assistanttools.AssistantTool interface Tools { /** A. */ void a(); }");

    assertThat(compiled.messages()).isNotEmpty().noneMatch(HostileTest::ours);
  }

  private static boolean ours(String message) {
    return message.contains("[AssistantTool") || message.contains("uncaught exception");
  }

  private static void check(List<SourceFile> sources) {
    Compiled compiled = Javac.silent().compile(sources);
    for (Diagnostic<? extends JavaFileObject> error : compiled.errors()) {
      String message = error.getMessage(Locale.ROOT);
      assertThat(message).doesNotContain("[AssistantToolInternal]", "uncaught exception");
      if (error.getSource() != null) {
        assertThat(error.getSource().toUri().getPath())
            .as("where this is reported: " + message)
            .doesNotContain("SOURCE_OUTPUT");
      }
    }
    if (compiled.compilation().status() == Compilation.Status.SUCCESS) {
      assertThat(compiled.errors()).isEmpty();
    } else {
      assertThat(compiled.errors()).isNotEmpty();
    }
  }
}
