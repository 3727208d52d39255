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

  /** The first method of an interface, and what belongs to it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "void a(S s); sealed interface S permits Missing {}",
        "void a(S s); sealed interface S permits Missing, A {} record A(int x) implements S {}",
        "void a(S s); sealed interface S {}",
        "void a(S s); sealed interface S permits {}",
        "void a(S s); sealed interface S permits A {} record A(int x) {}",
        "void a(S s); sealed interface S permits S {}",
        "void a(S s); sealed interface S permits A, A {} record A(int x) implements S {}",
        "void a(S s); sealed interface S permits A {} sealed interface A extends S permits S {}",
        "void a(S s); sealed interface S extends A permits A {} sealed interface A extends S permits S {}",
        "S a(S s); sealed interface S permits String {}",
        "S a(S s); sealed interface S<T> permits A {} record A(int x) implements S<Integer> {}",
        "S<String> a(S<?> s); sealed interface S<T> permits A {} record A(int x) implements S<Integer> {}",
        "S<String> a(S<? extends Number> s); sealed interface S<T> permits A, B {} record A<X>(X x) implements S<X> {} record B<X>(X x) implements S<List<X>> {}",
        "S<int[]> a(S<String[]> s); sealed interface S<T> permits A {} record A<X>(X x) implements S<X[]> {}",
        "void a(S<String> s); sealed interface S<T> permits A {} record A<X extends T>(X x) implements S<T> {}",
        "void a(S<String> s); sealed interface S<T extends S<T>> permits A {} record A() implements S<A> {}",
        "void a(S<String, Integer> s); sealed interface S<T, U> permits M {} sealed interface M<V> extends S<V, V> permits A {} record A<X>(X x) implements M<X> {}",
        "void a(S<String, Integer> s); sealed interface S<T, U> permits M {} sealed interface M<V, W> extends S<W, V> permits A {} record A<X, Y>(X x, Y y) implements M<X, Y> {}",
        "void a(S s); sealed interface S permits A {} final class A<T> implements S { public T x; }",
        "void a(S s); sealed abstract class S permits A {} final class A extends S { A(int x) {} }",
        "void a(S s); sealed abstract class S permits A { S(int x) {} } final class A extends S { public int y; }",
        "void a(S s); sealed interface S permits Outer.A {} class Outer { private record A(int x) implements S {} }",
        "void a(S s); sealed interface S { class A implements S {} }",
        "void a(S s); sealed interface S { final class A implements S { private class B {} } }",
        "void a(S s); sealed interface S { enum E implements S { A } record R(E e) implements S {} }",
        "S a(); sealed interface S permits A, B {} record A(S s) implements S {} record B(List<S> s, Map<String, S> m, Optional<S> o) implements S {}",
        "void a(Object o, S[] s, Set<S> t, SortedSet<S> u, Map<S, S> m, Optional<S> v); sealed interface S { record A(int x) implements S {} }",
        "void a(R r); record R(S s) {} sealed interface S permits R2 {} record R2(R r) implements S {}",
        "void a(S s); @JsonTypeInfo sealed interface S { record A(int x) implements S {} }",
        "void a(S s); @JsonTypeInfo(use = 1) sealed interface S { record A(int x) implements S {} }",
        "void a(S s); @JsonTypeInfo(use = JsonTypeInfo.Id.MISSING) sealed interface S { record A(int x) implements S {} }",
        "void a(S s); @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = MISSING) sealed interface S { record A(int x) implements S {} }",
        "void a(S s); @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = 1, include = Missing.X, defaultImpl = Missing.class) sealed interface S { record A(int x) implements S {} }",
        "void a(S s); @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"\\ud800\") sealed interface S { record A(int x) implements S {} }",
        "void a(S s); @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"a\\\"b\\n\") sealed interface S { @JsonTypeName(\"x\\\"\\\\y\\u0000\") record A(int x) implements S {} }",
        "void a(S s); @JsonSubTypes sealed interface S { record A(int x) implements S {} }",
        "void a(S s); @JsonSubTypes({}) sealed interface S { record A(int x) implements S {} }",
        "void a(S s); @JsonSubTypes(\"x\") sealed interface S { record A(int x) implements S {} }",
        "void a(S s); @JsonSubTypes(@JsonSubTypes.Type(Missing.class)) sealed interface S { record A(int x) implements S {} }",
        "void a(S s); @JsonSubTypes(@JsonSubTypes.Type(value = Missing.class, name = \"x\")) sealed interface S { record A(int x) implements S {} }",
        "void a(S s); @JsonSubTypes(@JsonSubTypes.Type(value = S.A.class, name = MISSING)) sealed interface S { record A(int x) implements S {} }",
        "void a(S s); @JsonSubTypes(@JsonSubTypes.Type(value = int.class, name = \"x\")) sealed interface S { record A(int x) implements S {} }",
        "void a(S s); @JsonSubTypes(@JsonSubTypes.Type(value = S[].class, name = \"x\", names = 7)) sealed interface S { record A(int x) implements S {} }",
        "void a(S s); sealed interface S { @JsonTypeName record A(int x) implements S {} @JsonTypeName(1) record B(int x) implements S {} @JsonTypeName(\"\") record C(int x) implements S {} @JsonTypeName(\"\\ud800\") record D(int x) implements S {} }",
        "B a(B b); class B extends Missing { public int x; }",
        "B a(B b); class B extends B { public int x; }",
        "B a(B b); class B extends C { public int x; } class C extends B { public int y; }",
        "B a(B b); class B implements Missing, Comparable<Missing> { public int x; }",
        "B a(B b); class B extends List<String> { public int x; }",
        "B a(B b); class B extends int[] { public int x; }",
        "B a(B b); class B extends String { public int x; }",
        "B a(B b); class B extends Thread { public int x; }",
        "B a(B b); class B extends C<String> { public int x; } class C<T> { public T t; }",
        "B a(B b); class B extends C { public int x; } class C<T> { public T t; public List<T> getList() { return null; } }",
        "B a(B b); class B extends C<?> { public int x; } class C<T> { public T t; }",
        "B a(B b); class B extends C<Missing> { public int x; } class C<T> { public T t; }",
        "B<String> a(B<Integer> b); class B<T> extends C<List<T>> { public T x; } class C<T> { public T t; }",
        "B<String> a(B<Integer> b); class B<T> { public B<List<T>> next; public T t; }",
        "B a(B b); class B { public B next; }",
        "B a(B b); class B { public Missing x; public List<Missing> y; }",
        "B a(B b); class B { public int x, y[]; public final int z = 1; }",
        "B a(B b); class B { private int x; public int getX() { return x; } public void setX(String x) {} }",
        "B a(B b); class B { private int x; public int getX() { return x; } public void setX(String x) {} public void setX(int x) {} }",
        "B a(B b); class B { private int x; public int getX() { return x; } public void setX(int x) {} public void setX(String x) {} }",
        "B a(B b); class B { public static void setX(int x) {} public static int getX() { return 1; } }",
        "B a(B b); class B { public <T> void setX(T x) {} public <T> T getX() { return null; } }",
        "B a(B b); class B { public B setX(int x) { return this; } public int getX() { return 1; } }",
        "B a(B b); class B { public void set(int x) {} public int get() { return 1; } public boolean is() { return true; } }",
        "B a(B b); class B { public void set_(int x) {} public int get_() { return 1; } public void set$(int x) {} public int get$() { return 1; } }",
        "B a(B b); class B { public void setClass(int x) {} public Class<?> getClass2() { return null; } }",
        "B a(B b); class B { public void setX(int... x) {} public int[] getX() { return null; } }",
        "B a(B b); class B { public void setX(int x, int y) {} public void getX() {} public boolean isX() { return true; } public Boolean isY() { return true; } }",
        "B a(B b); class B { public int getX() { return 1; } public boolean isX() { return true; } public void setX(int x) {} }",
        "B a(B b); class B { public Void getX() { return null; } public void setX(Void x) {} }",
        "B a(B b); class B { private int in, out, value, bean; public int getIn() { return 1; } public void setIn(int x) {} public int getOut() { return 1; } public void setOut(int x) {} public int getValue() { return 1; } public void setValue(int x) {} public int getBean() { return 1; } public void setBean(int x) {} }",
        "B a(B b); class B { public int x; B() throws IOException {} }",
        "B a(B b); class B { public int x; private B() {} }",
        "B a(B b); class B { public int x; B(int x) {} }",
        "B a(B b); abstract class B { public int x; }",
        "B a(B b); interface B { int getX(); void setX(int x); }",
        "B a(B b); @interface B { int x(); }",
        "Outer.B a(Outer.B b); class Outer { class B { public int x; } protected static class C { public int x; } }",
        "Outer<String>.B a(Outer<String>.B b); class Outer<T> { class B { public T x; } }",
        "B a(B b); class B { public int x; @Deprecated public void setY(int y) {} @Deprecated(forRemoval = true) public int getY() { return 1; } }",
        "B a(B b); class B { @Name(MISSING) public int x; @Default(1) public int y; @Description({}) public int z; @JsonProperty(1) public int w; @JsonProperty(access = Missing.X) public int v; }",
        "B a(B b); @JsonPropertyOrder(1) @JsonIgnoreProperties(value = {MISSING, \"x\"}, ignoreUnknown = 1) @JsonInclude(1) class B { public int x; @JsonAlias public int y; @JsonAlias({MISSING}) public int z; @JsonIgnore(1) public int w; }",
        "B a(B b); @JsonInclude(value = JsonInclude.Include.MISSING, content = Missing.X) class B { public int x; }",
        "B a(B b); @tools.jackson.databind.annotation.JsonNaming class B { public int x; }",
        "B a(B b); @tools.jackson.databind.annotation.JsonNaming(Missing.class) class B { public int x; }",
        "B a(B b); @tools.jackson.databind.annotation.JsonNaming(int.class) class B { public int x; }",
        "B a(B b); @JsonIgnoreProperties({\"x\", \"y\"}) class B { public int x; public int y; }",
        "R a(R r); @JsonIgnoreProperties({\"x\"}) record R(int x) {}",
        "R a(R r); record R(@JsonIgnore int x, @JsonProperty(access = JsonProperty.Access.READ_ONLY) String y, @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) List<String> z) {}",
        "C a(C c); class C { @JsonCreator C(@JsonProperty(\"x\") int... x) {} public int[] getX() { return null; } }",
        "C a(C c); class C { @JsonCreator C(int... x) {} @JsonValue public int[] value() { return null; } }",
        "C a(C c); class C { @JsonCreator static C of(String... x) { return null; } @JsonValue public String[] value() { return null; } }",
        "R a(R r); record R(int x, String y) { @JsonCreator R {} }",
        "R a(R r); record R(int x) { @JsonCreator R {} }",
        "R a(R r); record R(int x) { @JsonCreator public R(int x) { this.x = x; } }",
        "R a(R r); record R(int x, int y) { @JsonCreator R(@JsonProperty(\"y\") int y) { this(1, y); } }",
        "R a(R r); record R(int... x) { @JsonCreator static R of(@JsonProperty(\"a\") int a, @JsonProperty(\"x\") int... x) { return new R(x); } }",
        "C a(C c); class C { @JsonCreator C() {} public int getX() { return 1; } }",
        "C a(C c); class C { @JsonCreator C(Missing x) {} @JsonValue public Missing value() { return null; } }",
        "C a(C c); class C { @JsonCreator C(@JsonProperty(\"x\") Missing x) {} }",
        "C a(C c); class C { @JsonCreator C(C c) {} @JsonValue public C value() { return this; } }",
        "C a(C c); class C { @JsonCreator C(List<C> c) {} @JsonValue public List<C> value() { return null; } }",
        "C a(C c); class C { @JsonCreator C(D d) {} @JsonValue public D value() { return null; } } class D { @JsonCreator D(C c) {} @JsonValue public C value() { return null; } }",
        "C a(C c); class C { @JsonCreator static Missing of(@JsonProperty(\"x\") int x) { return null; } }",
        "C a(C c); class C { @JsonCreator static Object of(@JsonProperty(\"x\") int x) { return null; } }",
        "C a(C c); class C { @JsonCreator static void of(@JsonProperty(\"x\") int x) {} }",
        "C a(C c); class C { @JsonCreator static int of(int x) { return 1; } @JsonValue public int value() { return 1; } }",
        "C<String> a(C<Integer> c); class C<T> { @JsonCreator static C<String> of(@JsonProperty(\"x\") String x) { return null; } }",
        "C<String> a(C<Integer> c); class C<T> { @JsonCreator static C of(@JsonProperty(\"x\") String x) { return null; } public T getX() { return null; } }",
        "C<String> a(C<Integer> c); class C<T> { @JsonCreator static <A, B> C<A> of(@JsonProperty(\"x\") A x, @JsonProperty(\"y\") B y) { return null; } public T getX() { return null; } }",
        "C<String> a(C<Integer> c); class C<T> { @JsonCreator static <A> C<List<A>> of(@JsonProperty(\"x\") A x) { return null; } public T getX() { return null; } }",
        "C<String> a(C<Integer> c); class C<T> { @JsonCreator static <A> A of(@JsonProperty(\"x\") A x) { return null; } public T getX() { return null; } }",
        "P<String, Integer> a(P<Integer, String> c); class P<T, U> { @JsonCreator static <A> P<A, A> of(@JsonProperty(\"x\") A x) { return null; } public T getX() { return null; } }",
        "P<String, Integer> a(P<Integer, String> c); class P<T, U> { @JsonCreator static <A, B> P<B, A> of(@JsonProperty(\"x\") A x, @JsonProperty(\"y\") B y) { return null; } public T getX() { return null; } public U getY() { return null; } }",
        "C<String> a(C<Integer> c); class C<T> { @JsonCreator <A> C(@JsonProperty(\"x\") T x, @JsonProperty(\"y\") A y) {} public T getX() { return null; } }",
        "C<String> a(C<Integer> c); class C<T> { @JsonCreator C(T x) {} @JsonValue public T value() { return null; } }",
        "C<List<String>> a(C<Integer[]> c); class C<T> { @JsonCreator C(T x) {} @JsonValue public T value() { return null; } }",
        "C<String> a(C<Integer> c); class C<T> { @JsonCreator static <A extends Comparable<A>> C<A> of(@JsonProperty(\"x\") A x) { return null; } public T getX() { return null; } }",
        "C<Object> a(C<Object> c); class C<T> { @JsonCreator static <A extends Number> C<A> of(@JsonProperty(\"x\") A x) { return null; } public T getX() { return null; } }",
        "C a(C c); class C { @JsonCreator(mode = 1) C(int x) {} @JsonCreator(mode = JsonCreator.Mode.MISSING) C(String x) {} }",
        "C a(C c); class C { @JsonCreator(mode = JsonCreator.Mode.DELEGATING) C() {} }",
        "C a(C c); class C { @JsonCreator(mode = JsonCreator.Mode.DELEGATING) C(int x, int y) {} @JsonValue public int value() { return 1; } }",
        "C a(C c); class C { @JsonCreator(mode = JsonCreator.Mode.PROPERTIES) C(int x) {} @JsonValue public int value() { return 1; } }",
        "C a(C c); class C { @JsonCreator(mode = JsonCreator.Mode.DISABLED) C(int x) {} public int getX() { return 1; } }",
        "C a(C c); class C { @JsonCreator C of(int x) { return this; } public int x; }",
        "C a(C c); class C { @JsonCreator int x; @JsonCreator class D {} }",
        "C a(C c); @JsonCreator class C { public int x; }",
        "C a(C c); class C { @JsonCreator C(int x) {} @JsonValue public void value() {} }",
        "C a(C c); class C { @JsonCreator C(int x) {} @JsonValue public int value(int y) { return y; } }",
        "C a(C c); class C { @JsonCreator C(int x) {} @JsonValue public static int value() { return 1; } }",
        "C a(C c); class C { @JsonCreator C(int x) {} @JsonValue public <T> T value() { return null; } }",
        "C a(C c); class C { @JsonCreator C(int x) {} @JsonValue public int one; @JsonValue public int two() { return 1; } }",
        "C a(C c); class C { @JsonCreator C(int x) {} @JsonValue(MISSING) public int one() { return 1; } }",
        "C a(C c); class C { @JsonCreator C(int x) {} @JsonValue(false) public int one() { return 1; } public int getX() { return 1; } }",
        "C a(C c, Optional<C> d, List<C> e, Set<C> f, SortedSet<C> g, C[] h); class C { @JsonCreator C(Optional<Integer> x) {} @JsonValue public Optional<Integer> value() { return null; } }",
        "List<C> a(Set<C> c, Optional<C> d); class C { @JsonCreator C(@org.jspecify.annotations.Nullable Integer x) {} @JsonValue public @org.jspecify.annotations.Nullable Integer value() { return null; } }",
        "Map<C, C> a(); class C { @JsonCreator C(String x) {} @JsonValue public String value() { return null; } }",
        "C a(C c); class C { @JsonCreator C(ToolContext x) {} @JsonValue public ToolContext value() { return null; } }",
        "C a(C c); class C { @JsonCreator C(@JsonProperty(\"x\") ToolContext x) {} public ToolContext getX() { return null; } }",
        "C a(C c); class C { @JsonCreator C(Object x) {} @JsonValue public Object value() { return null; } }",
        "C a(C c); class C { @JsonCreator C(Map<String, Object> x) {} @JsonValue public Map<String, Object> value() { return null; } }",
        "C a(C c); class C { @JsonCreator C(@JsonProperty(\"x\") int x, @JsonProperty(\"x\") int y) {} public int getX() { return 1; } }",
        "E a(E e); enum E { A; @JsonCreator static E of(String s) { return A; } @JsonValue String value() { return \"a\"; } }",
        "E a(E e); enum E { A; @JsonCreator E() {} @jakarta.validation.constraints.Min(1) int x; }",
        "void a(@Size(min = \"x\") String x, @Size(max = MISSING) String y, @Size(min = 1L) String z, @Size(1) String w);",
        "void a(@Min int x, @Min(\"1\") int y, @Min(MISSING) int z, @Max(1.5) int w, @Min({1, 2}) int v);",
        "void a(@Pattern String x, @Pattern(regexp = MISSING) String y, @Pattern(regexp = \"a\", flags = 1) String z, @Pattern(regexp = \"a\", flags = Pattern.Flag.MISSING) String w);",
        "void a(@Digits int x, @Digits(integer = \"1\", fraction = MISSING) int y, @Digits(integer = 2147483647, fraction = 1) int z);",
        "void a(@DecimalMin double x, @DecimalMin(1) double y, @DecimalMin(value = \"1\", inclusive = 1) double z, @DecimalMax(\"\") double w, @DecimalMax(\"NaN\") double v);",
        "void a(@Email(regexp = MISSING) String x, @Email(flags = MISSING) String y);",
        "void a(@NotNull(groups = Missing.class) String x, @NotNull(groups = 1) String y, @NotNull(message = MISSING) String z, @NotNull(payload = {}) int w);",
        "void a(@Size.List({@Size(max = 1), @Size(min = MISSING)}) String x, @Size.List String y, @Size.List(1) String z, @Size.List({}) String w);",
        "void a(@Size(max = 1) @Size(max = 2) String x, @Pattern(regexp = \"a\") @Pattern(regexp = \"b\") String y);",
        "void a(@Missing @Size(max = 1) Missing x, @Min(1) Missing y, List<@Min(1) Missing> z);",
        "void a(List<@Size(max = 1) String @Size(max = 2) []> x, @Size(max = 1) String @Size(max = 2) [] @Size(max = 3) [] y, int @Size(max = 1) [] z);",
        "void a(@Size(max = 1) String... x);",
        "void a(Map<@Size(max = 1) String, @NotEmpty List<@Size(min = 1) @Pattern(regexp = \"a\") String>> x, Set<@Min(1) Integer> y, SortedSet<@Min(1) Integer> z);",
        "void a(Optional<@NotNull @Min(1) Integer> x, @Min(1) OptionalInt y, @Min(1) @org.jspecify.annotations.Nullable Integer z, @NotNull Optional<@NotBlank String> w);",
        "void a(Box<@Min(1) Integer> x, Box<@Max(2) Integer> y, Box<Integer> z); record Box<T>(T t, List<T> ts) {}",
        "Box<@Min(1) Integer> a(@Min(1) long x, @Positive byte b, @Negative short s, @PositiveOrZero Float f, @NegativeOrZero java.math.BigInteger i, @DecimalMin(\"1e400\") double d, @Max(9223372036854775807L) float g); record Box<T>(T t) {}",
        "void a(S<@Min(1) Integer> s); sealed interface S<T> permits A, B {} record A<X>(X x) implements S<X> {} record B(int x) implements S<Integer> {}",
        "void a(C<@Min(1) Integer> c); class C<T> { @JsonCreator static <X> C<X> of(@JsonProperty(\"x\") X x) { return null; } }",
        "@Min(1) int a(@Min(1) int x); @Size(max = 1) List<@NotBlank String> b(); @NotNull CompletionStage<@Min(1) Integer> c();",
        "void a(R r); @NotNull record R(@NotNull int x) { @NotNull R {} @NotNull int y() { return 1; } @AssertTrue boolean isZ() { return true; } }",
        "void a(@Past java.time.Year x, @Future java.time.MonthDay y, @Past java.time.ZonedDateTime z, @Future java.time.OffsetTime w, @Past Date d);",
        "void a(@Default(\"\\\"a\\\"\") @Min(1) String x, @Default(\"1\") @Size(max = 1) int y, @Default(\"{}\") @Size(min = 1) R z, @Default(\"x\") @Min(1) int w); record R() {}",
        "void a(@Default(\"\\\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\\\"\") @Pattern(regexp = \"[a-z]+!\") String x);",
        "void a(@Custom int x, @Custom.List({}) int y); @jakarta.validation.Constraint(validatedBy = Missing.class) @interface Custom { @interface List { Custom[] value(); } }",
        "void a(@Custom int x); @jakarta.validation.Constraint @interface Custom {}",
        "void a(@Custom int x); @Custom @jakarta.validation.Constraint(validatedBy = {}) @interface Custom { Custom[] value() default {}; }",
        "void a(@Loop int x); @interface Loop { Loop value(); }",
        "void a(B b); @lombok.Data class B { private int x; }",
        "void a(B b); @lombok.Data(staticConstructor = MISSING) class B extends Missing { @lombok.Getter(1) private int x; }",
        "B a(); @lombok.Builder record B(int x) {}",
        "void a(S s); @lombok.Getter sealed interface S { @lombok.Value class A implements S { int x; } }"
      })
  void anErrorAtTheSourceOrCodeThatCompilesForAnnotatedTypes(String method) {
    String source =
        "package p;\n"
            + IMPORTS
            + "import com.fasterxml.jackson.annotation.*;\n"
            + "import jakarta.validation.constraints.*;\n"
            + "@AssistantTool(strict = false) interface Tools {\n/** A. */ "
            + method
            + "\n}";
    check(List.of(new SourceFile("p/Tools.java", source)));
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
            .withClassPath(List.of(ClassPath.of(AssistantTool.class)))
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
