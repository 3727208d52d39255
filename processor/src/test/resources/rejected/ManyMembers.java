import io.github.assistanttools.AssistantTool;
import java.io.File;
import java.io.InputStream;
import java.util.List;

@AssistantTool
interface ManyMembers {
  /** Takes a class that was not written for tools, and a record. */
  void take(List<Entities.Order> orders, Ten ten, Eleven eleven);

  class Entities {
    public static class Order { // error: [AssistantToolType] 11 problems of one type, the first of them "orders[].f1: java.io.File has no JSON form"; use a record in its place
      public File f1;
      public File f2;
      public File f3;
      public File f4;
      public File f5;
      public List<File> f6;
      public File f7;
      public File f8;
      public File f9;
      public File f10;
      public InputStream f11;
      public Ten other;
    }
  }

  class Ten {
    public File t1; // error: [AssistantToolType] orders[].other.t1: java.io.File has no JSON form; use String, an enum or a record instead
    public File t2; // error: [AssistantToolType] orders[].other.t2: java.io.File has no JSON form; use String, an enum or a record instead
    public File t3; // error: [AssistantToolType] orders[].other.t3: java.io.File has no JSON form; use String, an enum or a record instead
    public File t4; // error: [AssistantToolType] orders[].other.t4: java.io.File has no JSON form; use String, an enum or a record instead
    public File t5; // error: [AssistantToolType] orders[].other.t5: java.io.File has no JSON form; use String, an enum or a record instead
    public File t6; // error: [AssistantToolType] orders[].other.t6: java.io.File has no JSON form; use String, an enum or a record instead
    public File t7; // error: [AssistantToolType] orders[].other.t7: java.io.File has no JSON form; use String, an enum or a record instead
    public File t8; // error: [AssistantToolType] orders[].other.t8: java.io.File has no JSON form; use String, an enum or a record instead
    public File t9; // error: [AssistantToolType] orders[].other.t9: java.io.File has no JSON form; use String, an enum or a record instead
    public File t10; // error: [AssistantToolType] orders[].other.t10: java.io.File has no JSON form; use String, an enum or a record instead
  }

  record Eleven(
      File r1, // error: [AssistantToolType] eleven.r1: java.io.File has no JSON form; use String, an enum or a record instead
      File r2, // error: [AssistantToolType] eleven.r2: java.io.File has no JSON form; use String, an enum or a record instead
      File r3, // error: [AssistantToolType] eleven.r3: java.io.File has no JSON form; use String, an enum or a record instead
      File r4, // error: [AssistantToolType] eleven.r4: java.io.File has no JSON form; use String, an enum or a record instead
      File r5, // error: [AssistantToolType] eleven.r5: java.io.File has no JSON form; use String, an enum or a record instead
      File r6, // error: [AssistantToolType] eleven.r6: java.io.File has no JSON form; use String, an enum or a record instead
      File r7, // error: [AssistantToolType] eleven.r7: java.io.File has no JSON form; use String, an enum or a record instead
      File r8, // error: [AssistantToolType] eleven.r8: java.io.File has no JSON form; use String, an enum or a record instead
      File r9, // error: [AssistantToolType] eleven.r9: java.io.File has no JSON form; use String, an enum or a record instead
      File r10, // error: [AssistantToolType] eleven.r10: java.io.File has no JSON form; use String, an enum or a record instead
      File r11) {} // error: [AssistantToolType] eleven.r11: java.io.File has no JSON form; use String, an enum or a record instead
}
