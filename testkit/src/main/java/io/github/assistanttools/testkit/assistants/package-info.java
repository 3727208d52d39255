/**
 * The Assistants API. Its routes are in {@code AssistantRoutes}, {@code ThreadRoutes} and {@code
 * RunRoutes}. {@code Run} is the life cycle of a run, {@code RunSteps} its messages and calls, and
 * {@code SubmittedOutputs} checks a submit.
 */
package io.github.assistanttools.testkit.assistants;
