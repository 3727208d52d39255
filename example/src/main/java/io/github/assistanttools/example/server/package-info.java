/**
 * A server that speaks the Assistants API (version 2) on this machine, so that clients can be tried
 * without a model, a key or a network. It is as strict as the real servers were; its model is a
 * script.
 *
 * <p>Start at {@link io.github.assistanttools.example.server.LocalServer}. A request comes in at
 * {@code FrontDoor}, which finds its {@code Route}; the routes of one kind of thing stand together
 * in {@code AssistantRoutes}, {@code ThreadRoutes} and {@code RunRoutes}. What a run goes through
 * is {@code Run}, what a script makes it say and call is {@code Performance}, what a submit must
 * hold is {@code SubmittedOutputs}, and each answer that is an error is worded in {@code
 * ErrorAnswer}.
 */
package io.github.assistanttools.example.server;
