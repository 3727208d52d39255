package lib;

public class Entity<I> {
  private I id;

  public I getId() {
    return id;
  }

  public void setId(I id) {
    this.id = id;
  }
}
