/**
 * A server that speaks the Assistants API (version 2) on this machine, so that clients can be
 * tested without a model, a key or a network. It is as strict as the real servers were; its model
 * is a script.
 *
 * <p>Start at {@link io.github.assistanttools.testkit.LocalServer}; {@link
 * io.github.assistanttools.testkit.script.Script} replaces the model. {@code RequestHandler}
 * receives requests and finds their routes, which {@code AssistantsApi} lists.
 */
package io.github.assistanttools.testkit;
