package io.github.assistanttools.interop;

/** A message of a thread as a client told of it. */
record SeenMessage(String role, String text) {}
