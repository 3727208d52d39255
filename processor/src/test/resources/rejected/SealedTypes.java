import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Name;
import java.io.File;
import java.util.List;

@AssistantTool
interface SealedTypes {
  /** Takes a sealed type with variants that are not final. */
  void open(Shape shape);

  /** Takes a sealed type that has a variant without an object. */
  void value(List<Id> id);

  /** Takes sealed types whose variants have one name. */
  void names(Twice twice, Listed listed);

  /** Takes a sealed type with a member that is called like its discriminator. */
  void members(Letter letter, Parcel parcel);

  /** Takes a variant alone, where nothing tells it apart. */
  void alone(Letter.Sent sent);

  /** Takes a sealed type that leaves a type open. */
  void variable(Outcome<String> outcome, Lost lost, Many<List<String>> many);

  /** Takes a sealed type of which no variant is left. */
  void none(Numbers<String> numbers);

  /** Takes sealed types without an end. */
  void endless(Chain chain, Tree tree);

  /** Takes a sealed type with a variant that cannot be made. */
  void unmade(Job job);

  /** Gives one. */
  Result result();

  sealed interface Shape permits Circle, Free, Color, Deep {}

  record Circle(double radius) implements Shape {}

  non-sealed interface Free extends Shape {} // error: [AssistantToolSealed] SealedTypes.Free, a variant of SealedTypes.Shape, is open to subclasses; seal it, or make it a record or a final class

  enum Color implements Shape { // error: [AssistantToolSealed] SealedTypes.Color, a variant of SealedTypes.Shape, is an enum, which cannot hold a discriminator; make it a record
    RED
  }

  sealed class Deep implements Shape permits Deeper {} // error: [AssistantToolSealed] SealedTypes.Deep, a variant of SealedTypes.Shape, is sealed and not abstract, so it is a variant of itself; make it abstract, or final

  final class Deeper extends Deep {
    public void setX(int x) {}
  }

  sealed interface Id permits Number, Name2 {}

  record Number(@JsonValue long number) implements Id {} // error: [AssistantToolSealed] id[]: SealedTypes.Number, a variant of SealedTypes.Id, is a plain value in JSON, which cannot hold a discriminator; drop its @JsonValue or @JsonCreator, or wrap it in a record

  record Name2(String name) implements Id {}

  sealed interface Twice permits First, Second {}

  @JsonTypeName("one")
  record First(int x) implements Twice {}

  @JsonTypeName("one") // error: [AssistantToolSealed] "one" names two variants of SealedTypes.Twice; give one of them a @JsonTypeName of its own
  record Second(int x) implements Twice {}

  @JsonSubTypes({ // error: [AssistantToolSealed] "same" names two variants of SealedTypes.Listed; give one of them a @JsonTypeName of its own
    @JsonSubTypes.Type(value = Third.class, name = "same"),
    @JsonSubTypes.Type(value = Fourth.class, name = "same")
  })
  sealed interface Listed permits Third, Fourth {}

  record Third(int x) implements Listed {}

  record Fourth(int x) implements Listed {}

  sealed interface Letter {
    record Sent(String type) implements Letter {} // error: [AssistantToolSealed] type is called "type", the discriminator of SealedTypes.Letter; give it a @Name of its own

    record Lost(@Name("type") String other, int x) implements Letter {} // error: [AssistantToolSealed] other is called "type", the discriminator of SealedTypes.Letter; give it a @Name of its own
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Parcel {
    record Big(@JsonProperty("kind") String how) implements Parcel {} // error: [AssistantToolSealed] how is called "kind", the discriminator of SealedTypes.Parcel; give it a @Name of its own

    record Small(@JsonAlias("kind") String sort) implements Parcel {} // error: [AssistantToolSealed] "kind", an alias of sort, is the discriminator of SealedTypes.Parcel; drop the alias
  }

  sealed interface Outcome<T> permits Outcome.Right, Outcome.Pair {
    record Right<T>(T value) implements Outcome<T> {}

    record Pair<A, B>(A first, B second) implements Outcome<A> {} // error: [AssistantToolSealed] cannot infer type parameter B of SealedTypes.Outcome.Pair; give SealedTypes.Outcome the same type parameters
  }

  sealed interface Lost permits Lost.Found {
    record Found<T>(T value) implements Lost {} // error: [AssistantToolSealed] cannot infer type parameter T of SealedTypes.Lost.Found; give SealedTypes.Lost the same type parameters
  }

  sealed interface Many<T> permits Many.Of {
    record Of<E>(E element) implements Many<List<E>> {} // error: [AssistantToolSealed] cannot infer type parameter E of SealedTypes.Many.Of; give SealedTypes.Many the same type parameters
  }

  sealed interface Numbers<T> permits Numbers.Whole { // error: [AssistantToolSealed] SealedTypes.Numbers<java.lang.String> has no variants, so no value is valid; add one
    record Whole(int number) implements Numbers<Integer> {}
  }

  sealed interface Chain permits Chain.Link {
    record Link(Chain next) implements Chain {} // error: [AssistantToolEndless] SealedTypes.Chain.Link.next always contains another SealedTypes.Chain.Link, so no finite value exists; make it @Nullable, an Optional or a List
  }

  sealed interface Tree permits Tree.Fork, Tree.Knot {
    record Fork(Tree left, Tree right) implements Tree {} // error: [AssistantToolEndless] SealedTypes.Tree.Fork.left always contains another SealedTypes.Tree.Fork, so no finite value exists; make it @Nullable, an Optional or a List // error: [AssistantToolEndless] SealedTypes.Tree.Fork.right always contains another SealedTypes.Tree.Fork, so no finite value exists; make it @Nullable, an Optional or a List

    record Knot(Fork fork, String name) implements Tree {} // error: [AssistantToolEndless] SealedTypes.Tree.Knot.fork always contains another SealedTypes.Tree.Knot, so no finite value exists; make it @Nullable, an Optional or a List
  }

  sealed interface Job {
    record Copy(File file) implements Job {} // error: [AssistantToolType] job.file: java.io.File has no JSON form; use String, an enum or a record instead

    final class Move implements Job { // error: [AssistantToolType] SealedTypes.Job.Move has neither a @JsonCreator nor a visible constructor without parameters, so it cannot be created from arguments; use a record instead, or give it a @JsonCreator, or a constructor without parameters and setters
      private Move() {}
    }
  }

  sealed interface Result {
    record Fine(Thread thread) implements Result {} // error: [AssistantToolType] result().thread: java.lang.Thread has no JSON form; use String, an enum or a record instead

    final class Empty implements Result {} // error: [AssistantToolType] SealedTypes.Result.Empty has no getters, so its JSON would be empty; add some, or use a record

    enum Bad implements Result { // error: [AssistantToolSealed] SealedTypes.Result.Bad, a variant of SealedTypes.Result, is an enum, which cannot hold a discriminator; make it a record
      BAD
    }
  }
}
