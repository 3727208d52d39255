package shadow;

record ToolDispatcher(java.lang.String value) {}
