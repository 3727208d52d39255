package io.github.assistanttools.benchmarks.openaijava;

import io.github.assistanttools.benchmarks.ContestantTest;

class OpenAiJavaTest extends ContestantTest {}
