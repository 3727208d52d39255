package lib;

import io.github.assistanttools.Default;
import io.github.assistanttools.Description;

public interface Base<T> {
  @Description("Measures.")
  T measure(Parcel parcel, @Default("3") int times) throws java.io.IOException;
}
