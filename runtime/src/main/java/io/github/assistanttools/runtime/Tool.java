package io.github.assistanttools.runtime;

/** A function, and the dispatcher that makes its calls. */
record Tool(FunctionDefinition function, ToolDispatcher dispatcher) {}
