package io.github.assistanttools.benchmarks.generated;

import io.github.assistanttools.benchmarks.ContestantTest;

class GeneratedTest extends ContestantTest {}
