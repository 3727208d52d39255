package io.github.assistanttools.benchmarks.langchain4j;

import io.github.assistanttools.benchmarks.ContestantTest;

class LangChain4jTest extends ContestantTest {}
