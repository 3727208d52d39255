package shadow;

record Throwable(int value) {}
