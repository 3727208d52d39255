package io.github.assistanttools.interop.chat;

/** How a completion arrives. */
enum Delivery {
  PLAIN,
  STREAM
}
