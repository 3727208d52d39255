package io.github.assistanttools.benchmarks.streaming;

import io.github.assistanttools.benchmarks.ContestantTest;

class StreamingTest extends ContestantTest {}
