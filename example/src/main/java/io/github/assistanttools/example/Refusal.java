package io.github.assistanttools.example;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/** A command cannot be carried out; the message is for the user. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1;

  Refusal(String message) {
    super(message);
  }

  static Refusal unreadable(String name, IOException why) {
    return new Refusal("cannot read " + name + ": " + reason(why));
  }

  static Refusal unreadable(String name, InvalidPathException why) {
    return new Refusal("cannot read " + name + ": " + why.getReason());
  }

  static String reason(IOException exception) {
    // The message of these two is only the file's name.
    if (exception instanceof NoSuchFileException) {
      return "no such file";
    }
    if (exception instanceof AccessDeniedException) {
      return "access denied";
    }
    return String.valueOf(exception.getMessage());
  }
}
