package builds.base;

import java.util.List;

public class Entity<K, V> {
  private K zKey;
  private List<V> values = List.of();

  public K getZKey() {
    return zKey;
  }

  public void setZKey(K key) {
    this.zKey = key;
  }

  public List<V> getValues() {
    return values;
  }

  public void setValues(List<V> values) {
    this.values = values;
  }
}
