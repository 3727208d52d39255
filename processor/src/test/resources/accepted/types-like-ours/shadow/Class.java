package shadow;

record Class(int value) {}
