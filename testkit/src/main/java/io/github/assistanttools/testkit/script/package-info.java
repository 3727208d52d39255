/** Scripts that replace a language model. Start at {@code Script}. */
package io.github.assistanttools.testkit.script;
