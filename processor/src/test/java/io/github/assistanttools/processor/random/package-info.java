/** Random models of the type table, in Java and in JSON, and the trials they are put to. */
package io.github.assistanttools.processor.random;
