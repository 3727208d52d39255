/** What the processor's tests share: compiling in memory, loading what came out, and calling it. */
package io.github.assistanttools.processor.testing;
