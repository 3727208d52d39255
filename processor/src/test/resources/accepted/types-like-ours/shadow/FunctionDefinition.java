package shadow;

record FunctionDefinition(int value) {}
