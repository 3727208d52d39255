package shadow;

record ArgumentReader(int value) {}
