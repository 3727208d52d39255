package builds.base;

import io.github.assistanttools.Description;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public interface Store<K, V> {
  @Description("Puts.")
  void put(K key, @Nullable V value);

  @Description("Gets all.")
  List<@Nullable V> getAll(Set<K> keys);
}
