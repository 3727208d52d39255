package io.github.assistanttools.interop;

import io.github.assistanttools.client.assistants.RunStep;
import java.util.List;

/** A step of a run as a client reports it. */
record SeenStep(String type, String status, List<RunStep.Call> calls) {}
