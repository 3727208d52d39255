/**
 * The annotations from which function definitions and dispatchers are generated at compile time.
 *
 * <p>{@link io.github.assistanttools.AssistantTool} marks an interface; the others set what the
 * model sees ({@link io.github.assistanttools.Description}, {@link io.github.assistanttools.Name}),
 * the value of an absent argument ({@link io.github.assistanttools.Default}) and how a call may be
 * made ({@link io.github.assistanttools.ToolPolicy}). The model may omit a parameter, record
 * component or type argument that has any annotation with the simple name {@code Nullable}.
 *
 * <p>All of them are kept in class files, since interfaces and records from jars are read as well.
 * None is available at run time: no annotation is read by reflection.
 */
package io.github.assistanttools;
