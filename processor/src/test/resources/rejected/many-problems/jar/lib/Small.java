package lib;

import java.io.File;

public record Small(File one, File two) {}
