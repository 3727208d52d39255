package shadow;

record Integer(int value) {}
