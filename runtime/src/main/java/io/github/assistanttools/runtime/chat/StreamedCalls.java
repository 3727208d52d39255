package io.github.assistanttools.runtime.chat;

import io.github.assistanttools.runtime.internal.JsonText;
import io.github.assistanttools.runtime.internal.RawJson;
import io.github.assistanttools.runtime.internal.StreamedValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls of a message that a stream transmits. Finds the call to which a piece belongs. */
final class StreamedCalls implements StreamedValue {
  private final List<StreamedCall> calls = new ArrayList<>();
  private final Map<String, StreamedCall> byId = new HashMap<>();
  private final Map<String, StreamedCall> byIndex = new HashMap<>();

  @Override
  public boolean append(RawJson piece) {
    Set<StreamedCall> named = new HashSet<>();
    piece.elements().forEach(each -> appendCall(CallPiece.of(each), named));
    return piece.isArray();
  }

  /**
   * Adds a piece of a call.
   *
   * @param named the calls that the same chunk has named: a server may repeat a name in each chunk,
   *     but a second one in the same chunk, without an id, is that of another call
   */
  private void appendCall(CallPiece piece, Set<StreamedCall> named) {
    StreamedCall call = candidate(piece);
    boolean names = !piece.name().isEmpty();
    boolean another = names && piece.id().isEmpty() && named.contains(call);
    if (call == null || another || !call.continuesWith(piece)) {
      call = new StreamedCall(piece.index());
      calls.add(call);
    }
    if (names) {
      named.add(call);
    }
    call.append(piece);
    byIndex.put(call.index(), call);
    byId.put(call.id(), call);
  }

  /** The last call that has this index and id, as far as they are known. */
  private @Nullable StreamedCall candidate(CallPiece piece) {
    StreamedCall withId = piece.id().isEmpty() ? null : byId.get(piece.id());
    StreamedCall atIndex = piece.index().isEmpty() ? withId : byIndex.get(piece.index());
    if (atIndex == null && !calls.isEmpty() && (piece.index().isEmpty() || piece.isNameless())) {
      atIndex = calls.get(calls.size() - 1);
    }
    if (atIndex != null && atIndex.mayHaveId(piece.id())) {
      return atIndex;
    }
    // Where all calls have the same index, the id decides.
    return withId != null && withId.index().equals(piece.index()) ? withId : null;
  }

  @Override
  public void write(JsonText out) {
    out.beginArray();
    calls.forEach(call -> call.write(out));
    out.endArray();
  }
}
