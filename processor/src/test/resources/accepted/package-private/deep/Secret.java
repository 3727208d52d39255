package deep;

record Secret(String value) {}
