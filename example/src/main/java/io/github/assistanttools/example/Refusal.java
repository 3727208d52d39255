package io.github.assistanttools.example;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/** Why a command was not carried out, in words for whoever typed it. */
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
    // Of these two the message is only the file's name again.
    if (exception instanceof NoSuchFileException) {
      return "no such file";
    }
    if (exception instanceof AccessDeniedException) {
      return "access denied";
    }
    return String.valueOf(exception.getMessage());
  }
}
