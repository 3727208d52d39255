package shadow;

record Object(int value) {}
