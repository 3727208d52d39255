import io.github.assistanttools.AssistantTool;
import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

@AssistantTool(strict = false)
interface UnsupportedTypes {
  /** Takes a stream. */
  void inputStream(InputStream in); // error: [AssistantToolType] java.io.InputStream has no JSON form; use byte[] or String

  /** Takes old types. */
  void old(Calendar calendar, TimeZone zone); // error: [AssistantToolType] java.util.Calendar has no JSON form; use ZonedDateTime // error: [AssistantToolType] java.util.TimeZone has no JSON form; use ZoneId

  /** Takes concrete collections. */
  void collections(ArrayList<String> list, HashMap<String, String> map); // error: [AssistantToolType] java.util.ArrayList<java.lang.String> has no JSON form; use List // error: [AssistantToolType] java.util.HashMap<java.lang.String, java.lang.String> has no JSON form; use Map

  /** Takes a class. */
  void aClass(Mapped mapped, Shape shape, Open open, Box box, Runnable runnable, Number number, Void nothing); // error: [AssistantToolType] UnsupportedTypes.Mapped extends java.util.HashMap, so it may be more than its properties; use Map, or a record that holds one // error: [AssistantToolType] UnsupportedTypes.Shape is an interface that any class can implement; seal it, or use a record instead // error: [AssistantToolType] UnsupportedTypes.Open is an abstract class that any class can extend; seal it, or use a record instead // error: [AssistantToolType] UnsupportedTypes.Box is sealed and not abstract, so it is a variant of itself; make it abstract, or final // error: [AssistantToolType] java.lang.Runnable has no JSON form; use String, an enum or a record instead // error: [AssistantToolType] java.lang.Number has no JSON form; use BigDecimal, or the actual type // error: [AssistantToolType] java.lang.Void has no JSON form; use void

  /** Takes a function. */
  void function(Function<String, String> function); // error: [AssistantToolType] java.util.function.Function<java.lang.String, java.lang.String> has no JSON form; use String, an enum or a record instead

  /** Takes a stage. */
  void stage(CompletionStage<String> stage); // error: [AssistantToolType] java.util.concurrent.CompletionStage<java.lang.String> has no JSON form; use the type of its value; only a result can be asynchronous

  /** Gives a stream. */
  Stream<String> stream(); // error: [AssistantToolType] java.util.stream.Stream<java.lang.String> can be read only once, so it has no JSON form; use List

  /** Gives a future. */
  Future<String> future(); // error: [AssistantToolType] java.util.concurrent.Future<java.lang.String> has no JSON form; use a CompletionStage as the result

  /** Gives a stage in a stage. */
  CompletionStage<CompletionStage<String>> twice(); // error: [AssistantToolType] java.util.concurrent.CompletionStage<java.lang.String> has no JSON form; use the type of its value; only a result can be asynchronous

  /** Takes several, each in its place. */
  List<File> several(File file, List<Date> dates, Optional<File[]> files, Map<String, File> named); // error: [AssistantToolType] java.io.File has no JSON form; use String, an enum or a record instead // error: [AssistantToolType] dates[]: java.util.Date has no JSON form; use Instant // error: [AssistantToolType] files[]: java.io.File has no JSON form; use String, an enum or a record instead // error: [AssistantToolType] named{}: java.io.File has no JSON form; use String, an enum or a record instead // error: [AssistantToolType] several()[]: java.io.File has no JSON form; use String, an enum or a record instead

  /** Takes nested ones. */
  Order place(Order order);

  record Order(List<Item> items, Optional<Map<String, Item>> more) {}

  record Item(File price, String name) {} // error: [AssistantToolType] order.items[].price: java.io.File has no JSON form; use String, an enum or a record instead

  class Mapped extends HashMap<String, String> {
    private static final long serialVersionUID = 1;
  }

  interface Shape {}

  abstract class Open {}

  sealed class Box permits Small {}

  final class Small extends Box {}
}
