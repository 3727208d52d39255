package io.github.assistanttools.benchmarks.streaming;

import io.github.assistanttools.benchmarks.ScalableTest;

class StreamingTest extends ScalableTest {}
