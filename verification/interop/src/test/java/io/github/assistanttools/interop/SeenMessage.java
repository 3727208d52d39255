package io.github.assistanttools.interop;

/** A message of a thread as a client reports it. */
record SeenMessage(String role, String text) {}
