/** Programs for Node.js, as counterparts of the library in tests. */
package io.github.assistanttools.interop.node;
