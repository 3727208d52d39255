package com.example;

import io.github.assistanttools.runtime.ToolContext;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import java.util.Optional;

abstract class Context {
  Toolbox toolbox;

  record Customer(String number) {}

// block
}
