package io.github.assistanttools.benchmarks.adk;

import io.github.assistanttools.benchmarks.ContestantTest;

class GoogleAdkTest extends ContestantTest {}
