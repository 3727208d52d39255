package lib;

import java.io.File;

public record Large(
    File f1,
    File f2,
    File f3,
    File f4,
    File f5,
    File f6,
    File f7,
    File f8,
    File f9,
    File f10,
    File f11,
    File f12) {}
