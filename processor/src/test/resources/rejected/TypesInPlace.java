import io.github.assistanttools.AssistantTool;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

@AssistantTool(strict = false)
interface TypesInPlace {
  /** Takes what can be replaced. */
  void take(InputStream bytes, EnumMap<TimeUnit, String> map, Iterator<String> once, IntStream numbers); // error: [AssistantToolType] java.io.InputStream has no JSON form; use byte[] or String // error: [AssistantToolType] java.util.EnumMap<java.util.concurrent.TimeUnit, java.lang.String> has no JSON form; use Map // error: [AssistantToolType] java.util.Iterator<java.lang.String> can be read only once, so it has no JSON form; use List // error: [AssistantToolType] java.util.stream.IntStream can be read only once, so it has no JSON form; use int[]

  /** Takes types below others that have something in their place. */
  void below(java.io.FileInputStream bytes, java.util.concurrent.ConcurrentSkipListMap<String, String> map); // error: [AssistantToolType] java.io.FileInputStream has no JSON form; use byte[] or String // error: [AssistantToolType] java.util.concurrent.ConcurrentSkipListMap<java.lang.String, java.lang.String> has no JSON form; use Map

  /** Takes classes that are more than their properties. */
  void more(Names names, Text text, Task task); // error: [AssistantToolType] TypesInPlace.Names implements java.lang.Iterable, so it may be more than its properties; use List, or a record that holds one // error: [AssistantToolType] TypesInPlace.Text implements java.lang.CharSequence, so it may be more than its properties; use String, or a record that holds one // error: [AssistantToolType] TypesInPlace.Task extends java.lang.Thread, so it may be more than its properties; use a record instead

  /** Has a type argument that is open. */
  void box(Box<?> box);

  class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return null;
    }
  }

  abstract class Text implements CharSequence {}

  class Task extends Thread {}

  record Box<T>(T value) {}
}
