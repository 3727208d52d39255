package shop;

import io.github.assistanttools.Description;
import java.util.List;
import java.util.Optional;

public interface Crud<T, K extends Comparable<K>> {
  T save(T entity);

  @Description("Finds one.")
  Optional<T> find(K key);

  @Description("Finds several.")
  List<T> findAll(List<? extends K> keys);

  void helper();

  @Override
  String toString();
}
