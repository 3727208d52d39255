package shadow;

record List<T>(T value) {}
