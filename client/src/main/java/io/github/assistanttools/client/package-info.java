/** What the clients of all protocols share: settings of the connection, and their exception. */
@NullMarked
package io.github.assistanttools.client;

import org.jspecify.annotations.NullMarked;
