package shadow;

record IllegalArgumentException(int value) {}
