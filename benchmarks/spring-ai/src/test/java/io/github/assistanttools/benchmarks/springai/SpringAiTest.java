package io.github.assistanttools.benchmarks.springai;

import io.github.assistanttools.benchmarks.ContestantTest;

class SpringAiTest extends ContestantTest {}
