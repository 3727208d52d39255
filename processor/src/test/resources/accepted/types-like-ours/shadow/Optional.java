package shadow;

record Optional(int value) {}
