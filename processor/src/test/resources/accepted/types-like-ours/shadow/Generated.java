package shadow;

record Generated(int value) {}
