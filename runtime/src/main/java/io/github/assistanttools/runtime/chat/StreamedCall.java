package io.github.assistanttools.runtime.chat;

import io.github.assistanttools.runtime.internal.JsonText;
import io.github.assistanttools.runtime.internal.RawJson;
import io.github.assistanttools.runtime.internal.StreamedObject;

/** A call that a stream transmits in pieces. */
final class StreamedCall {
  private static final String FUNCTION = "function";
  private static final String NAME = "name";
  private static final String ARGUMENTS = "arguments";
  private static final String EMPTY = "\"\"";

  private final String index;
  private final StreamedObject call = new StreamedObject(StreamedChoices::field);
  private final StreamedObject function = new StreamedObject(StreamedChoices::field);
  private final ArgumentsEnd arguments = new ArgumentsEnd();
  private String id = "";
  private String name = "";
  private boolean named;
  private boolean argued;
  private boolean namedOnce;

  StreamedCall(String index) {
    this.index = index;
  }

  String index() {
    return index;
  }

  String id() {
    return id;
  }

  boolean mayHaveId(String other) {
    return other.isEmpty() || id.isEmpty() || other.equals(id);
  }

  /** Whether a piece, whose index and id permit it, continues this call and begins no other. */
  boolean continuesWith(CallPiece piece) {
    if (piece.name().isEmpty()) {
      return true;
    }
    boolean sameId = !piece.id().isEmpty() && piece.id().equals(id);
    if (piece.name().equals(name)) {
      // Some servers repeat the name in each chunk; others send two calls of one function.
      return sameId || !arguments.isComplete() || piece.arguments().isBlank() && !namedOnce;
    }
    // The name may come in pieces, but not after the arguments, and not with a first id. Without
    // any id, empty arguments are those of a whole call.
    return arguments.isEmpty() && (sameId || piece.id().isEmpty() && !(id.isEmpty() && argued));
  }

  void append(CallPiece piece) {
    id = id.isEmpty() ? piece.id() : id;
    namedOnce |= piece.name().isEmpty();
    name = piece.name().equals(name) ? name : name + piece.name();
    arguments.append(piece.arguments());
    piece.source().fields().forEach(this::append);
  }

  private void append(String field, RawJson value) {
    switch (field) {
      case "index" -> {
        // Its place in the stream; a message has none.
      }
      case FUNCTION -> {
        named = true;
        value.fields().forEach(this::appendToFunction);
      }
      default -> call.append(field, value);
    }
  }

  /** Arguments that come as an object become the text that the protocol demands. */
  private void appendToFunction(String field, RawJson value) {
    argued |= field.equals(ARGUMENTS) && !value.isNull();
    boolean text = !field.equals(ARGUMENTS) || value.isString() || value.isNull();
    function.append(field, text ? value : RawJson.parse(JsonText.quoted(value.source())));
  }

  void write(JsonText out) {
    if (named) {
      call.putIfAbsent("type", "\"function\"");
      function.putIfAbsent(NAME, EMPTY);
      function.putIfAbsent(ARGUMENTS, EMPTY);
      call.put(FUNCTION, function.source());
    }
    call.write(out);
  }
}
