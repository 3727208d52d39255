package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.Result;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The types that one generated class may mention by name. */
final class MentionedTypes {

  private final Set<JavaType.Declared> found = new LinkedHashSet<>();

  private MentionedTypes() {}

  static Set<JavaType.Declared> of(ToolInterface tool) {
    MentionedTypes types = new MentionedTypes();
    types.found.add(tool.java());
    for (ToolFunction function : tool.functions()) {
      types.add(function.arguments());
      if (function.result() instanceof Result.Value value) {
        types.add(value.type());
      }
    }
    for (ObjectDefinition object : tool.objects().values()) {
      types.found.add(object.java());
      types.add(object.reads());
      types.add(object.writes());
    }
    tool.unions().values().stream().map(UnionDefinition::java).forEach(types.found::add);
    return types.found;
  }

  private void add(List<Member> members) {
    members.forEach(member -> add(member.type()));
  }

  private void add(JsonType type) {
    if (type.java() instanceof JavaType.Declared declared) {
      found.add(declared);
    }
    if (type instanceof JsonType.Dictionary dictionary) {
      add(dictionary.key());
    }
    type.inside().ifPresent(this::add);
  }
}
