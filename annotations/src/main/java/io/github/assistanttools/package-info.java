/**
 * The annotations from which function definitions and dispatchers are generated at compile time.
 *
 * <p>{@link io.github.assistanttools.AssistantTool} starts it; the others change what the model
 * sees ({@link io.github.assistanttools.Description}, {@link io.github.assistanttools.Name}), what
 * an absent argument means ({@link io.github.assistanttools.Default}) and how a call may be made
 * ({@link io.github.assistanttools.ToolPolicy}). A parameter, record component or type argument
 * marked with any annotation whose simple name is {@code Nullable} may be left out by the model.
 *
 * <p>All of them are kept in class files, because interfaces and records from jars are read as
 * well, and none of them exists at run time: nothing here is ever read by reflection.
 */
package io.github.assistanttools;
