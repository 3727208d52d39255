package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.LoadedTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An annotation about a property counts wherever on the property it stands. */
class AnnotationPlacesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record T(@Min(1) int x) {}",
        "record T(int x) { public T(@Min(1) int x) { this.x = x; } }",
        "record T(int x) { @Min(1) public int x() { return x; } }",
        "record T(@Min(1) int x) { @JsonCreator static T of(int x) { return new T(x); } }",
        "final class T { final int x; T(@Min(1) int x) { this.x = x; } public int getX() { return x; } }",
        "final class T { @Min(1) final int x; T(int x) { this.x = x; } public int getX() { return x; } }",
        "class T { @Min(1) int x; public int getX() { return x; } public void setX(int x) { this.x = x; } }",
        "class T { int x; @Min(1) public int getX() { return x; } public void setX(int x) { this.x = x; } }",
        "class T { int x; public int getX() { return x; } public void setX(@Min(1) int x) { this.x = x; } }",
      })
  void aConstraintIsInTheSchemaAndEnforced(String type) {
    LoadedTools tools = tools("T", type);

    assertThat(tools.definition("take").parameters()).contains("\"minimum\":1");
    assertThat(tools.call("take", "{\"value\":{\"x\":0}}")).contains("must be at least 1, was 0");
    assertThat(tools.answer("take", "{\"value\":{\"x\":1}}").failed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class T { List<@NotBlank String> x; public List<String> getX() { return x; } public void setX(List<String> x) { this.x = x; } }",
        "class T { List<String> x; public List<@NotBlank String> getX() { return x; } public void setX(List<String> x) { this.x = x; } }",
        "final class T { final List<@NotBlank String> x; @JsonCreator T(@JsonProperty(\"x\") List<String> x) { this.x = x; } public List<String> getX() { return x; } }",
        "record T(List<@NotBlank String> x) { @JsonCreator static T of(List<String> x) { return new T(x); } }",
      })
  void aConstraintOnATypeArgumentIsToo(String type) {
    LoadedTools tools = tools("T", type);

    assertThat(tools.definition("take").parameters()).contains("\"pattern\":\"\\\\S\"");
    assertThat(tools.call("take", "{\"value\":{\"x\":[\"\"]}}"))
        .contains("/value/x/0", "must not be blank");
    assertThat(tools.answer("take", "{\"value\":{\"x\":[\"a\"]}}").failed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record T(@JsonValue @Size(min = 2) String v) {}",
        "record T(@JsonValue @Size(min = 2) String v) { @JsonCreator T(String v) { this.v = v; } }",
        "record T(@JsonValue String v) { T(@Size(min = 2) String v) { this.v = v; } }",
        "final class T { @Size(min = 2) final String v; @JsonCreator T(String v) { this.v = v; } @JsonValue String v() { return v; } }",
        "final class T { final String v; @JsonCreator T(String v) { this.v = v; } @JsonValue @Size(min = 2) String v() { return v; } }",
        "final class T { final String v; @JsonCreator T(@Size(min = 2) String v) { this.v = v; } @JsonValue String v() { return v; } }",
      })
  void aConstraintOnTheValueOfAValueClassIsToo(String type) {
    LoadedTools tools = tools("T", type);

    assertThat(tools.definition("take").parameters()).contains("{minLength: 2}");
    assertThat(tools.call("take", "{\"value\":\"a\"}"))
        .contains("must have at least 2 characters, has 1");
    assertThat(tools.answer("take", "{\"value\":\"ab\"}").failed()).isFalse();
  }

  @Test
  void namesAndDefaultsOnComponentsSpeakOfACreatorsParameters() {
    LoadedTools tools =
        tools(
            "T",
            """
            record T(@Name("a_b") int ab, @Default("7") int c) {
              @JsonCreator public T(int ab, int c) { this.ab = ab; this.c = c; }
            }
            """);

    tools.answer("take", "{\"value\":{\"a_b\":1}}");
    assertThat(tools.received()).hasToString("[T[ab=1, c=7]]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record T(@JsonValue @JsonFormat(shape = JsonFormat.Shape.STRING) long v) {}",
        "final class T { @JsonCreator T(@JacksonInject String v) {} @JsonValue String v() { return null; } }",
        "@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) record T(@JsonValue String v) {}",
      })
  void jacksonsOtherAnnotationsAreErrorsOnValueClassesToo(String type) {
    assertThat(LoadedTools.compile(source("T", type)).messages())
        .anyMatch(message -> message.startsWith("[AssistantToolJackson]"));
  }

  @Test
  void theSetterThatTakesWhatTheGetterGivesIsTheSetter() {
    LoadedTools tools =
        tools(
            "T",
            """
            class T {
              private Instant when;
              public @Nullable Instant getWhen() { return when; }
              public void setWhen(Instant when) { this.when = when; }
              public void setWhen(String when) { this.when = Instant.parse(when); }
            }
            """);

    assertThat(tools.definition("take").parameters()).contains("\"format\":\"date-time\"");
  }

  @Test
  void aFieldWithASingleSmallLetterInFrontIsAProperty() {
    LoadedTools tools =
        tools(
            "T",
            """
            class T {
              private int xAxis;
              public int getxAxis() { return xAxis; }
              public void setxAxis(int xAxis) { this.xAxis = xAxis; }
              public int getaway() { return 1; }
            }
            """);

    assertThat(tools.definition("take").parameters()).contains("\"required\":[\"xAxis\"]");
    assertThat(tools.answer("take", "{\"value\":{\"xAxis\":3}}").failed()).isFalse();
  }

  @Test
  void aValueClassIsDescribedWhereItIsUsed() {
    LoadedTools tools =
        tools("T", "@Description(\"an order's number\") record T(@JsonValue String v) {}");

    assertThat(tools.definition("take").parameters())
        .contains("\"description\":\"an order's number\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record T(int x) { @Deprecated public T {} }",
        "class T { private int x; @Deprecated public T() {} public void setX(int x) {} public int getX() { return x; } }",
        "class T { private int x; @Deprecated public void setX(int x) {} public int getX() { return x; } }",
        "class T { @Deprecated public int x; }",
        "final class T { private int x; @Deprecated @JsonCreator T(@JsonProperty(\"x\") int x) {} public int getX() { return x; } }",
        "final class T { private int x; @Deprecated @JsonCreator static T of(@JsonProperty(\"x\") int x) { return null; } public int getX() { return x; } }",
        "record T(@JsonValue String v) { @Deprecated public T {} }",
        "final class T { @JsonCreator T(String v) {} @Deprecated @JsonValue String v() { return null; } }",
      })
  void whatItsAuthorDeprecatedIsUsedWithoutAWarning(String type) {
    // In files of their own: within one file javac warns of nothing.
    Javac.tolerant()
        .compile(
            """
            package p;
            @io.github.assistanttools.AssistantTool public interface Tools {
              /** Gives. */ T give(T value);
            }
            """,
            "package p; import com.fasterxml.jackson.annotation.*; public " + type)
        .succeeds();
  }

  private static LoadedTools tools(String name, String type) {
    return LoadedTools.of(source(name, type));
  }

  private static String source(String name, String type) {
    return "@AssistantTool interface Tools { /** Takes. */ void take(%s value); }\n%s"
        .formatted(name, type);
  }
}
