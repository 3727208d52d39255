package io.github.assistanttools.processor.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a Markdown page.
 *
 * @param page the file's path from the root of the project
 * @param line where the block's text begins
 * @param language what follows the fence, such as {@code java}
 * @param note the HTML comment on the line before the fence, or an empty string
 */
public record CodeBlock(String page, int line, String language, String note, String text) {

  private static final Pattern BLOCK =
      Pattern.compile("(?ms)(?:^<!-- ([^\n]*) -->\n)?^```(\\w*)\n(.*?)^```$");

  /** The blocks of a page, from its top to its bottom. */
  public static List<CodeBlock> of(Path root, Path page) throws IOException {
    String markdown = Files.readString(page);
    List<CodeBlock> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(markdown);
    while (block.find()) {
      int line = (int) markdown.substring(0, block.start(3)).lines().count() + 1;
      String note = block.group(1) == null ? "" : block.group(1);
      blocks.add(
          new CodeBlock(
              root.relativize(page).toString(), line, block.group(2), note, block.group(3)));
    }
    return blocks;
  }

  /** What the note says after a key, as in {@code <!-- frame: Client -->}; else nothing. */
  public boolean says(String key) {
    return note.startsWith(key + ": ");
  }

  /** The part of the note after its key. */
  public String value() {
    return note.substring(note.indexOf(": ") + 2);
  }

  /** A complete source file begins with its package; anything else is a fragment of one. */
  public boolean isFile() {
    return text.startsWith("package ");
  }

  @Override
  public String toString() {
    return page + ":" + line;
  }
}
