import io.github.assistanttools.AssistantTool;
import java.util.List;
import lib.Large;
import lib.Open;
import lib.Small;

@AssistantTool
interface ManyProblems {
  /** Takes a type with many problems, and one with few. */
  void take(List<Large> larges, Small small); // error: [AssistantToolType] 12 problems of one type, the first of them "larges[].f1: java.io.File has no JSON form"; use a type of your own in place of lib.Large // error: [AssistantToolType] small.one: java.io.File has no JSON form; use a type of your own in place of lib.Small // error: [AssistantToolType] small.two: java.io.File has no JSON form; use a type of your own in place of lib.Small

  /** Takes an interface of a jar. */
  void open(Open open); // error: [AssistantToolType] lib.Open is an interface that any class can implement; use a type of your own in its place
}
