/**
 * What class files contain and compilers do not show to annotation processors: annotations on types
 * (javac before 22) and the names of parameters. Sees the compiler, and no other package of ours.
 */
@NullMarked
package io.github.assistanttools.processor.read.classfile;

import org.jspecify.annotations.NullMarked;
