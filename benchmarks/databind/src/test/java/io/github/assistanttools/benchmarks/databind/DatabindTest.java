package io.github.assistanttools.benchmarks.databind;

import io.github.assistanttools.benchmarks.ContestantTest;

class DatabindTest extends ContestantTest {}
