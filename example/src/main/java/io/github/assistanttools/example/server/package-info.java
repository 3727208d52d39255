/**
 * A server that speaks the Assistants API (version 2) on this machine, so that clients can be
 * tested without a model, a key or a network. It is as strict as the real servers were; its model
 * is a script.
 *
 * <p>Start at {@link io.github.assistanttools.example.server.LocalServer}. {@code RequestHandler}
 * receives requests and finds their {@code Route}; the routes are in {@code AssistantRoutes},
 * {@code ThreadRoutes} and {@code RunRoutes}. {@code Run} is the life cycle of a run, {@code
 * RunSteps} its messages and calls, {@code SubmittedOutputs} checks a submit, and {@code
 * ErrorResponse} has the messages of all errors.
 */
package io.github.assistanttools.example.server;
