package io.github.assistanttools.runtime.calls;

/** Notified just before a tool is called, in the thread that calls it. */
interface StartListener {
  void starts(Call call);
}
