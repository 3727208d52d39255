package shadow;

record Objects(int value) {}
