/**
 * Makes calls, one after the other or in parallel, with approvals, limits and a journal. Not
 * exported.
 *
 * <p>One unit with its parent package: {@code Toolbox}, {@code ToolboxBuilder} and other façades
 * call {@link io.github.assistanttools.runtime.calls.CallRunner}, which uses the values and
 * interfaces of the parent package. {@link io.github.assistanttools.runtime.calls.Call} is one
 * call; the {@link io.github.assistanttools.runtime.calls.Scheduler schedulers} decide in which
 * thread it is made.
 */
package io.github.assistanttools.runtime.calls;
