package io.github.assistanttools.benchmarks.simpleopenai;

import io.github.assistanttools.benchmarks.ContestantTest;

class SimpleOpenAiTest extends ContestantTest {}
