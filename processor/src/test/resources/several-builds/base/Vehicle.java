package builds.base;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

public abstract sealed class Vehicle {
  private @Nullable String plate;

  public @Nullable String getPlate() {
    return plate;
  }

  public void setPlate(@Nullable String plate) {
    this.plate = plate;
  }

  public static final class Truck extends Vehicle {
    private int load;

    public int getLoad() {
      return load;
    }

    public void setLoad(int load) {
      this.load = load;
    }
  }

  public static final class Bike extends Vehicle {
    private List<@NotBlank String> bells = List.of();

    public List<@NotBlank String> getBells() {
      return bells;
    }

    public void setBells(List<@NotBlank String> bells) {
      this.bells = bells;
    }
  }
}
