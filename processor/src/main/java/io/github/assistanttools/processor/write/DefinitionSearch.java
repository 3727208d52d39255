package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks the types of one schema, and measures how large it would be with every type written where
 * it is used. The walk keeps its own stack, because a chain of types may be too long for recursion.
 */
final class DefinitionSearch {

  private static final int MOST_OBJECTS = 1000;
  private static final int MOST_PROPERTIES = 20_000;
  private static final int MOST_REPEATED_ENUM_VALUES = 1000;
  private static final int DEEPEST = 20;

  private final ToolInterface tool;
  private final SchemaKind kind;

  private final Map<Mention, Size> sizes = new HashMap<>();
  private final Set<Mention> open = new HashSet<>();
  private final Set<Mention> seen = new LinkedHashSet<>();
  private final Set<Mention> recursive = new LinkedHashSet<>();
  private final Map<Mention, JsonType.Choice> enums = new LinkedHashMap<>();
  private final StrictLevels levels = new StrictLevels();

  /** How many enum values there are if each object is written once. */
  private int enumValues;

  /** The direct content of an object, or of the whole schema. */
  private record Content(List<Mention> mentions, int properties, int enumValues) {}

  /** A type whose content is being walked. */
  private record Frame(Mention mention, Content content, Iterator<Mention> rest) {}

  /** The size of a type with all the types it mentions written in place. */
  private record Size(int objects, int depth, int properties, int enumValues) {
    static final Size NONE = new Size(0, 0, 0, 0);

    Size plus(Size other) {
      return new Size(
          sum(objects, other.objects),
          Math.max(depth, other.depth),
          sum(properties, other.properties),
          sum(enumValues, other.enumValues));
    }

    private static int sum(int one, int other) {
      return (int) Math.min((long) one + other, Integer.MAX_VALUE);
    }
  }

  DefinitionSearch(ToolInterface tool, SchemaKind kind) {
    this.tool = tool;
    this.kind = kind;
  }

  Definitions ofMembers(List<Member> members) {
    return definitions(content(members));
  }

  Definitions ofType(JsonType type) {
    boolean nullable = kind.admitsNull(type);
    return definitions(
        new Content(
            Mention.in(type, nullable, kind).stream().toList(), 0, enumValues(type, nullable)));
  }

  private Definitions definitions(Content whole) {
    whole.mentions().forEach(this::visit);
    Size size = size(whole);
    boolean unreasonable =
        size.objects() > MOST_OBJECTS
            || size.properties() > MOST_PROPERTIES
            || size.depth() > DEEPEST;
    int distinct = enums.values().stream().mapToInt(each -> each.constants().size()).sum();
    int written = unreasonable ? enumValues : size.enumValues();
    // Strict mode does not take so many in any case, and reports that for the schema in full.
    Map<Mention, JsonType.Choice> defined =
        kind != SchemaKind.STRICT && written - distinct > MOST_REPEATED_ENUM_VALUES
            ? enums
            : Map.of();
    Set<Mention> all = new LinkedHashSet<>(unreasonable ? seen : recursive);
    if (kind == SchemaKind.STRICT) {
      levels.around(whole.mentions());
      all.addAll(levels.cuts());
    }
    all.addAll(defined.keySet());
    return new Definitions(named(all), defined);
  }

  private static Map<Mention, String> named(Collection<Mention> mentions) {
    UniqueNames unique = new UniqueNames();
    Map<Mention, String> names = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      names.put(mention, unique.next(DefinitionNames.of(mention.key())));
    }
    return names;
  }

  private void visit(Mention root) {
    Deque<Frame> stack = new ArrayDeque<>();
    enter(root, stack);
    while (!stack.isEmpty()) {
      Frame top = stack.peek();
      if (top.rest().hasNext()) {
        enter(top.rest().next(), stack);
      } else {
        stack.pop();
        open.remove(top.mention());
        Size size = size(top.content());
        sizes.put(top.mention(), size.plus(new Size(1, size.depth() + 1, 0, 0)));
        level(top);
      }
    }
  }

  private void level(Frame frame) {
    boolean object = tool.objects().containsKey(frame.mention().key());
    levels.add(frame.mention(), frame.content().mentions(), object);
    if (recursive.contains(frame.mention())) {
      levels.defined(frame.mention());
    }
  }

  private void enter(Mention mention, Deque<Frame> stack) {
    if (open.contains(mention)) {
      recursive.add(mention);
    }
    if (seen.add(mention)) {
      open.add(mention);
      Content content = content(mention);
      stack.push(new Frame(mention, content, content.mentions().iterator()));
    }
  }

  private Size size(Content content) {
    Size size = new Size(0, 0, content.properties(), content.enumValues());
    for (Mention inner : content.mentions()) {
      size = size.plus(sizes.getOrDefault(inner, Size.NONE));
    }
    return size;
  }

  private Content content(Mention mention) {
    UnionDefinition union = tool.unions().get(mention.key());
    return union == null
        ? content(kind.members(tool.objects().get(mention.key())))
        : new Content(mention.variants(union, kind == SchemaKind.STRICT), 0, 0);
  }

  private Content content(List<Member> members) {
    List<Mention> mentions = new ArrayList<>();
    int values = 0;
    for (Member member : members) {
      boolean nullable = kind.defaulted(member) || kind.admitsNull(member.type());
      Mention.in(member.type(), nullable, kind).ifPresent(mentions::add);
      values += enumValues(member.type(), nullable);
    }
    return new Content(mentions, members.size(), values);
  }

  /** Records the enums in a type, and counts their values. */
  private int enumValues(JsonType type, boolean nullable) {
    int values = 0;
    if (type instanceof JsonType.Choice choice) {
      enums.putIfAbsent(Mention.of(choice, nullable), choice);
      values = choice.constants().size();
      enumValues += values;
    } else if (type instanceof JsonType.Dictionary dictionary) {
      values = enumValues(dictionary.key(), false);
    }
    boolean inside = kind.nullInside(type, nullable);
    return values + kind.inside(type).map(each -> enumValues(each, inside)).orElse(0);
  }
}
