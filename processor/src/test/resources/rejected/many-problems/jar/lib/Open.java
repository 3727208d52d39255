package lib;

public interface Open {}
