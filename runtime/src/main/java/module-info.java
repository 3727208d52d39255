import org.jspecify.annotations.NullMarked;

/**
 * The toolbox, the codec that generated dispatchers call, and the envelopes of the wire protocols.
 */
@NullMarked
module io.github.assistanttools.runtime {
  requires transitive io.github.assistanttools.annotations;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports io.github.assistanttools.runtime;
  exports io.github.assistanttools.runtime.assistants;
  exports io.github.assistanttools.runtime.chat;
  exports io.github.assistanttools.runtime.codec;
  exports io.github.assistanttools.runtime.messages;
  exports io.github.assistanttools.runtime.responses;
  // Shared by this library's own modules; not part of the public API.
  exports io.github.assistanttools.runtime.internal to
      io.github.assistanttools.client,
      io.github.assistanttools.jdbc;
}
