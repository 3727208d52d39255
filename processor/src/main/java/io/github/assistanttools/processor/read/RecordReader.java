package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.Site;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** From a record to the object that stands for it: only the components count. */
final class RecordReader {

  private final MemberReader members;
  private final Descriptions descriptions;
  private final Sources sources;
  private final JacksonAnnotations jackson;
  private final List<Problem> problems;

  RecordReader(
      MemberReader members,
      Descriptions descriptions,
      Sources sources,
      JacksonAnnotations jackson,
      List<Problem> problems) {
    this.members = members;
    this.descriptions = descriptions;
    this.sources = sources;
    this.jackson = jackson;
    this.problems = problems;
  }

  ObjectDefinition read(ObjectReader.Wanted wanted) {
    TypeElement type = wanted.element();
    Site use = sources.contain(type) ? null : wanted.use();
    jackson.look(type, use);
    descriptions.misspelledTags(type, type.getRecordComponents(), problems);
    List<Member> read = new ArrayList<>();
    for (RecordComponentElement component : type.getRecordComponents()) {
      read.add(
          members.read(component.asType(), wanted.scope(), forms(component, type), type, use));
    }
    return new ObjectDefinition(
        wanted.key(), wanted.java(), descriptions.of(type).map(Located::text), read);
  }

  /**
   * The component and everything the compiler copies its annotations to: an annotation that is not
   * made for components stands only on the field, the accessor or the constructor's parameter. The
   * field comes first, because of all of them only it has a position that javac can report.
   */
  private static List<Element> forms(RecordComponentElement component, TypeElement type) {
    List<Element> forms = new ArrayList<>();
    forms.add(component);
    if (component.getAccessor() != null) {
      forms.add(component.getAccessor());
    }
    int index = type.getRecordComponents().indexOf(component);
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.FIELD
          && member.getSimpleName().equals(component.getSimpleName())) {
        forms.add(0, member);
      } else if (member.getKind() == ElementKind.CONSTRUCTOR
          && canonical((ExecutableElement) member, type)) {
        forms.add(((ExecutableElement) member).getParameters().get(index));
      }
    }
    return forms;
  }

  private static boolean canonical(ExecutableElement constructor, TypeElement type) {
    int size = type.getRecordComponents().size();
    if (constructor.getParameters().size() != size) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      String parameter = constructor.getParameters().get(i).asType().toString();
      if (!parameter.equals(type.getRecordComponents().get(i).asType().toString())) {
        return false;
      }
    }
    return true;
  }
}
