package shadow;

record Override(int value) {}
