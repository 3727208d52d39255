package io.github.assistanttools.benchmarks.generated;

import io.github.assistanttools.benchmarks.ScalableTest;

class GeneratedTest extends ScalableTest {}
