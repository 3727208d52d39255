package io.github.assistanttools.processor.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The text of an exception can hold a password from a URL, a customer's data or a class name, so it
 * reaches neither the model nor a log. The classes that read it anyway are listed here, each with
 * the reason why this text is harmless there.
 *
 * <p>A text that is read as {@code String.valueOf(exception)} or by concatenation is not seen.
 */
class ExceptionTextTest {

  private static final Set<String> TEXTS = Set.of("getMessage", "getLocalizedMessage", "toString");

  private static final Map<String, String> READERS =
      Map.ofEntries(
          entry("client.assistants.Pages", "MalformedRunException says where, and quotes nothing"),
          entry("client.chat.ChatStream", "MalformedRunException says where, and quotes nothing"),
          entry(
              "client.chat.CompletionReading",
              "MalformedRunException says where, and quotes nothing"),
          entry("client.assistants.RunMapper", "texts of this module, without secrets"),
          entry(
              "client.responses.ResponseReading",
              "MalformedRunException says where, and quotes nothing"),
          entry(
              "client.responses.ResponseStream",
              "MalformedRunException says where, and quotes nothing"),
          entry("client.transport.EventReader", "secrets are taken out, and the rest is cut"),
          entry("client.http.NoResponseException", "its own text"),
          entry("client.http.Transport", "secrets are taken out, and the rest is cut"),
          entry("client.transport.ResponseMapper", "texts of this module, without secrets"),
          entry("processor.Output", "read by the author of the source, who runs the compiler"),
          entry("runtime.calls.Invocation", "a ToolException is meant for the model"),
          entry("runtime.codec.JsonInput", "MalformedArgumentsException quotes nothing"),
          entry("runtime.codec.Literal", "MalformedArgumentsException quotes nothing"),
          entry("runtime.codec.Refusals", "a value class says to the model why it refuses"),
          entry("runtime.internal.FailureLog", "a LoggableMessage has no data"),
          entry("runtime.jdbc.HeartbeatTask", "a JournalException may be logged"),
          entry("testkit.core.ErrorResponse", "its own text, of an invalid request"),
          entry("testkit.script.ScriptReader", "read by the author of the script"));

  @Test
  void onlyTheListedClassesReadTheTextOfAnException() {
    Set<String> readers = new TreeSet<>();
    for (JavaClass type : Published.ALL) {
      if (readsText(type)) {
        readers.add(outermost(type));
      }
    }
    assertThat(readers).containsExactlyInAnyOrderElementsOf(READERS.keySet());
  }

  @Test
  void everyWayToReadTheTextIsFound() {
    assertThat(new ClassFileImporter().importClasses(Calls.class, Refers.class, Prints.class))
        .allMatch(ExceptionTextTest::readsText);
  }

  private static boolean readsText(JavaClass type) {
    return type.getCodeUnitCallsFromSelf().stream().anyMatch(ExceptionTextTest::isText)
        || type.getCodeUnitReferencesFromSelf().stream().anyMatch(ExceptionTextTest::isText);
  }

  private static boolean isText(JavaCodeUnitAccess<?> access) {
    return TEXTS.contains(access.getName())
        && access.getTargetOwner().isAssignableTo(Throwable.class);
  }

  /** Without the project's package. */
  private static String outermost(JavaClass type) {
    String name = type.getName().substring(Published.ANNOTATIONS.length() + 1);
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  private static final class Calls {
    String text(IllegalStateException exception) {
      return exception.getMessage();
    }
  }

  private static final class Refers {
    Function<Exception, String> text() {
      return Exception::getLocalizedMessage;
    }
  }

  private static final class Prints {
    String text(Error error) {
      return error.toString();
    }
  }
}
