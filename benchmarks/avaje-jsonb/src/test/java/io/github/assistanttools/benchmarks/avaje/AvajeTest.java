package io.github.assistanttools.benchmarks.avaje;

import io.github.assistanttools.benchmarks.ContestantTest;

class AvajeTest extends ContestantTest {}
