package shadow;

record String(java.lang.String value) {}
