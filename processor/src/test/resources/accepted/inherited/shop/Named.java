package shop;

import io.github.assistanttools.Description;

public interface Named {
  @Description("Tells its name.")
  String name();

  @Override
  boolean equals(Object other);
}
