package builds.mid;

import builds.base.*;
import org.jspecify.annotations.Nullable;

public class Fleet {
  private Vehicle @Nullable [] vehicles;
  private @Nullable Vehicle lead;

  public Vehicle @Nullable [] getVehicles() {
    return vehicles;
  }

  public void setVehicles(Vehicle @Nullable [] vehicles) {
    this.vehicles = vehicles;
  }

  public @Nullable Vehicle getLead() {
    return lead;
  }

  public void setLead(@Nullable Vehicle lead) {
    this.lead = lead;
  }
}
