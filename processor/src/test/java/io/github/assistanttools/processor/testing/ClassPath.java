package io.github.assistanttools.processor.testing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.runtime.ToolDispatcher;
import jakarta.validation.constraints.NotNull;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonNaming;

/** What the sources under test are compiled against: no more than a user has. */
public final class ClassPath {

  private ClassPath() {}

  /** The two published jars a user adds, and nothing they depend on. */
  public static List<File> minimal() {
    return List.of(of(AssistantTool.class), of(ToolDispatcher.class));
  }

  /** With the foreign annotations that sources may carry. */
  public static List<File> usual() {
    return List.of(
        of(AssistantTool.class),
        of(ToolDispatcher.class),
        of(Nullable.class),
        of(JsonProperty.class),
        of(NotNull.class),
        of(JsonNaming.class),
        of(lombok.Data.class));
  }

  /** The jar or folder a class was loaded from. */
  public static File of(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
