package io.github.assistanttools.runtime.calls;

/** Is notified just before a tool is called, in the thread that calls it. */
interface StartListener {
  void starts(Call call);
}
