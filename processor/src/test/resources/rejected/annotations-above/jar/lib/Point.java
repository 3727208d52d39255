package lib;

public record Point(int x) implements Formatted {}
