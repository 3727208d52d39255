package io.github.assistanttools.processor;

import io.github.assistanttools.processor.testing.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small sources with Jackson's annotations at various places, for {@link JacksonAgreementTest}. */
final class JacksonCases {

  /**
   * One of them.
   *
   * @param number of the case, for its package
   * @param declarations with a type {@code T}
   * @param value an expression of that type
   * @param taken names of the properties that arguments may have; empty if that is not asked
   * @param ordered whether the properties' order is fixed
   * @param reason part of the message if it is refused
   */
  record Case(
      int number,
      String name,
      String declarations,
      String value,
      Set<String> taken,
      boolean ordered,
      String reason) {

    /** In a package of its own. */
    SourceFile source() {
      return new SourceFile(
          packageName() + "/Tools.java",
          """
          package %s;

          import com.fasterxml.jackson.annotation.*;
          import io.github.assistanttools.*;
          import org.jspecify.annotations.Nullable;

          @AssistantTool(strict = false)
          interface Tools {
            /** Gives. */ T give();
            /** Takes. */ void take(T value);
          }

          class Impl implements Tools {
            public T give() { return %s; }
            public void take(T value) {}
          }

          %s
          """
              .formatted(packageName(), value, declarations));
    }

    String packageName() {
      return "c" + number;
    }

    /** Every word of the source that may be a property, in every spelling that occurs. */
    Set<String> names() {
      Set<String> names = new TreeSet<>(taken);
      Matcher words = Pattern.compile("\\b[a-zA-Z]\\w*").matcher(declarations);
      while (words.find()) {
        String word = words.group();
        names.add(word);
        names.add(word.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase());
        names.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
        if (word.matches("[gs]et[A-Z].*")) {
          names.add(Character.toLowerCase(word.charAt(3)) + word.substring(4));
        }
      }
      return names;
    }
  }

  private static final String NAMING =
      "@tools.jackson.databind.annotation.JsonNaming(tools.jackson.databind.PropertyNamingStrategies.";
  private static final String SNAKE = NAMING + "SnakeCaseStrategy.class) ";
  private static final String UPPER = NAMING + "UpperCamelCaseStrategy.class) ";
  private static final String HIDE = "@JsonIgnoreProperties(\"password\") ";
  private static final String USER = "record T(String name, String password) ";
  private static final String NEW_USER = "new T(\"a\", \"secret\")";
  private static final String BEAN =
      """
      {
        private String name;
        private String password;
        public String getName() { return name; }
        public void setName(String name) { this.name = name; }
        public String getPassword() { return password; }
        public void setPassword(String password) { this.password = password; }
        static T of(String name, String password) {
          T made = new T();
          made.setName(name);
          made.setPassword(password);
          return made;
        }
      }
      """;
  private static final String NEW_BEAN = "T.of(\"a\", \"secret\")";

  private final List<Case> cases = new ArrayList<>();

  private JacksonCases() {}

  static List<Case> agreeing() {
    JacksonCases table = new JacksonCases();
    table.ignoredOnRecords();
    table.ignoredOnBeans();
    table.namesAndOrder();
    table.leftOut();
    table.sealed();
    table.members();
    table.overloads();
    table.gettersOfRecords();
    table.namesThatDoNotCount();
    return table.cases;
  }

  static List<Case> refused() {
    JacksonCases table = new JacksonCases();
    table.refusedClasses();
    table.refusedMembers();
    return table.cases;
  }

  private void ignoredOnRecords() {
    user("on the record", HIDE + USER + "{}", "name");
    user("on its interface", HIDE + "interface I {} " + USER + "implements I {}", "name");
    user(
        "far above",
        HIDE
            + "interface I {} interface J extends I {} interface K extends J {} "
            + USER
            + "implements K {}",
        "name");
    user(
        "nearest wins, not united",
        HIDE
            + "interface I {} @JsonIgnoreProperties(\"name\") interface J extends I {} "
            + USER
            + "implements J {}",
        "password");
    user(
        "the record wins",
        HIDE + "interface I {} @JsonIgnoreProperties({}) " + USER + "implements I {}",
        "name",
        "password");
    user(
        "the first interface wins",
        HIDE
            + "interface I {} @JsonIgnoreProperties(\"name\") interface J {} "
            + USER
            + "implements I, J {}",
        "name");
    user(
        "the first interface's own parent comes before the second",
        HIDE
            + "interface P {} interface I extends P {} @JsonIgnoreProperties(\"name\") interface J {} "
            + USER
            + "implements I, J {}",
        "name");
    user(
        "a diamond",
        HIDE
            + "interface Top {} interface L extends Top {} @JsonIgnoreProperties(\"name\") interface R extends Top {} "
            + USER
            + "implements L, R {}",
        "name");
    user(
        "a diamond whose right side says it",
        "interface Top {} interface L extends Top {} "
            + HIDE
            + "interface R extends Top {} "
            + USER
            + "implements L, R {}",
        "name");
    user(
        "a generic interface",
        HIDE + "interface I<X> {} " + USER + "implements I<String> {}",
        "name");
    user(
        "by the component's name, which JSON does not have",
        HIDE
            + "interface I {} record T(String name, @JsonProperty(\"pw\") String password) implements I {}",
        "name");
    user(
        "by the name in JSON",
        "@JsonIgnoreProperties(\"pw\") interface I {} record T(String name, @JsonProperty(\"pw\") String password) implements I {}",
        "name");
  }

  private void ignoredOnBeans() {
    bean("above a bean", HIDE + "interface I {} class T implements I " + BEAN, "name");
    bean(
        "on a superclass's interface",
        HIDE + "interface I {} class S implements I {} class T extends S " + BEAN,
        "name");
    bean(
        "interfaces come before the superclass",
        "@JsonIgnoreProperties(\"name\") class S {} "
            + HIDE
            + "interface I {} class T extends S implements I "
            + BEAN,
        "name");
    bean(
        "the superclass comes before its own interfaces",
        "@JsonIgnoreProperties(\"name\") interface I {} "
            + HIDE
            + "class S implements I {} class T extends S "
            + BEAN,
        "name");
    bean(
        "the bean's own",
        "@JsonIgnoreProperties(\"name\") interface I {} " + HIDE + "class T implements I " + BEAN,
        "name");
    bean(
        "a superclass's getter",
        HIDE
            + "interface I {} class S { public String password; public String name; } "
            + "class T extends S implements I { static T of(String n, String p) { T t = new T(); t.name = n; t.password = p; return t; } }",
        "name");
    add(
        "above a class with a creator",
        HIDE
            + "interface I {} final class T implements I { private final String name; private final String password; "
            + "@JsonCreator T(@JsonProperty(\"name\") String name, @JsonProperty(\"password\") String password) "
            + "{ this.name = name; this.password = password; } "
            + "public String getName() { return name; } public String getPassword() { return password; } }",
        NEW_USER,
        "name");
  }

  private void namesAndOrder() {
    String pair = "record T(String userName, int itemCount) ";
    String made = "new T(\"a\", 2)";
    add(
        "a naming above",
        SNAKE + "interface I {} " + pair + "implements I {}",
        made,
        "user_name",
        "item_count");
    add(
        "the nearest naming",
        SNAKE + "interface I {} " + UPPER + "interface J extends I {} " + pair + "implements J {}",
        made,
        "UserName",
        "ItemCount");
    add(
        "a naming and an ignored name in Java",
        SNAKE + "@JsonIgnoreProperties(\"userName\") interface I {} " + pair + "implements I {}",
        made,
        "item_count");
    add(
        "no naming after all",
        SNAKE
            + "interface I {} @tools.jackson.databind.annotation.JsonNaming(tools.jackson.databind.PropertyNamingStrategy.class) "
            + pair
            + "implements I {}",
        made,
        "userName",
        "itemCount");
    add(
        "a naming and an ignored name in JSON",
        SNAKE + "@JsonIgnoreProperties(\"user_name\") interface I {} " + pair + "implements I {}",
        made,
        "item_count");
    add(
        "a naming from one interface, ignored names from another",
        SNAKE
            + "interface I {} @JsonIgnoreProperties(\"item_count\") interface J {} "
            + pair
            + "implements I, J {}",
        made,
        "user_name");
    ordered(
        "an order above",
        "@JsonPropertyOrder({\"b\", \"a\", \"c\"}) interface I {} record T(int a, int b, int c) implements I {}",
        "new T(1, 2, 3)");
    ordered(
        "the first order",
        "@JsonPropertyOrder({\"c\", \"a\", \"b\"}) interface I {} @JsonPropertyOrder({\"b\", \"a\", \"c\"}) interface J {} "
            + "record T(int a, int b, int c) implements I, J {}",
        "new T(1, 2, 3)");
  }

  private void leftOut() {
    String leave = "@JsonInclude(JsonInclude.Include.NON_NULL) ";
    String pair = "record T(@Nullable String a, @Nullable String b) ";
    add(
        "null left out from above",
        leave + "interface I {} " + pair + "implements I {}",
        "new T(null, \"b\")",
        "a",
        "b");
    add(
        "null written after all",
        leave
            + "interface I {} @JsonInclude(JsonInclude.Include.ALWAYS) interface J extends I {} "
            + pair
            + "implements J {}",
        "new T(null, \"b\")",
        "a",
        "b");
    add(
        "the component's own word",
        leave
            + "interface I {} record T(@Nullable String a, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String b) implements I {}",
        "new T(null, null)",
        "a",
        "b");
    add(
        "both from different types",
        leave
            + "interface I {} "
            + HIDE
            + "interface J {} record T(@Nullable String name, String password) implements J, I {}",
        "new T(null, \"secret\")",
        "name");
  }

  private void sealed() {
    String kind = "@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = \"kind\") ";
    String byName = "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"kind\") ";
    union(
        "on the sealed interface itself",
        HIDE
            + kind
            + "sealed interface T permits U {} record U(String name, String password) implements T {}");
    union(
        "on an interface of the leaf",
        kind
            + "sealed interface T permits U {} "
            + HIDE
            + "interface I {} record U(String name, String password) implements T, I {}");
    union(
        "above the sealed interface",
        HIDE
            + "interface I {} "
            + kind
            + "sealed interface T extends I permits U {} record U(String name, String password) implements T {}");
    union(
        "the leaf's other interface first",
        "@JsonIgnoreProperties(\"name\") "
            + kind
            + "sealed interface T permits U {} "
            + HIDE
            + "interface I {} record U(String name, String password) implements I, T {}");
    union(
        "a discriminator from above",
        kind
            + "interface Base {} sealed interface T extends Base permits U {} record U(String name, String password) implements T {}");
    union(
        "two levels of sealed types",
        kind
            + "sealed interface T permits V {} "
            + HIDE
            + "sealed interface V extends T permits U {} record U(String name, String password) implements V {}");
    union(
        "names from above",
        byName
            + "@JsonSubTypes(@JsonSubTypes.Type(value = U.class, name = \"u\")) interface Base {} "
            + "sealed interface T extends Base permits U {} record U(String name, String password) implements T {}");
    union(
        "the nearest names",
        byName
            + "@JsonSubTypes(@JsonSubTypes.Type(value = U.class, name = \"far\")) interface Base {} "
            + "@JsonSubTypes(@JsonSubTypes.Type(value = U.class, name = \"near\")) sealed interface T extends Base permits U {} "
            + "record U(String name, String password) implements T {}");
    union(
        "names are not united",
        byName
            + "@JsonSubTypes(@JsonSubTypes.Type(value = U.class, name = \"far\")) interface Base {} "
            + "@JsonSubTypes(@JsonSubTypes.Type(value = W.class, name = \"w\")) sealed interface T extends Base permits U, W {} "
            + "@JsonTypeName(\"own\") record U(String name, String password) implements T {} record W(int x) implements T {}");
    union(
        "a name of the leaf and one in the list",
        byName
            + "@JsonSubTypes(@JsonSubTypes.Type(value = U.class, name = \"listed\")) sealed interface T permits U {} "
            + "@JsonTypeName(\"own\") record U(String name, String password) implements T {}");
    union(
        "an abstract sealed class",
        HIDE
            + "interface I {} "
            + kind
            + "abstract sealed class T implements I permits U {} final class U extends T { public String name = \"a\"; public String password = \"secret\"; U(String n, String p) {} U() {} }");
    union(
        "a naming above the leaves",
        SNAKE
            + kind
            + "sealed interface T permits U {} record U(String userName, String itemText) implements T {}");
  }

  private void members() {
    user(
        "an ignored accessor above",
        "interface I { @JsonIgnore String password(); } " + USER + "implements I {}",
        "name");
    user(
        "an ignored accessor, taken back",
        "interface I { @JsonIgnore String password(); } interface J extends I { @JsonIgnore(false) String password(); } "
            + USER
            + "implements J {}",
        "name",
        "password");
    user(
        "an ignored accessor, not taken back by the field",
        "interface I { @JsonIgnore String password(); } record T(String name, @JsonIgnore(false) String password) implements I "
            + "{ public String password() { return password; } }",
        "name");
    user(
        "an accessor of a generic interface",
        "interface I<X> { @JsonIgnore X password(); } " + USER + "implements I<String> {}",
        "name");
    user(
        "the JDK's word for it",
        USER + "{ @java.beans.Transient public String password() { return password; } }",
        "name");
    user(
        "the JDK's word above",
        "interface I { @java.beans.Transient String password(); } " + USER + "implements I {}",
        "name");
    user(
        "an ignored default method",
        "interface I { @JsonIgnore default String getHint() { return \"x\"; } } "
            + USER
            + "implements I {}",
        "name",
        "password");
    user(
        "the same name as above",
        "interface I { @JsonProperty(\"pw\") String password(); } record T(String name, @JsonProperty(\"pw\") String password) implements I {}",
        "name",
        "pw");
    user(
        "ignored and named above at once",
        "interface I { @JsonIgnore @JsonProperty(\"pw\") String password(); } "
            + USER
            + "implements I {}",
        "name");
    bean(
        "an ignored getter above",
        "interface I { @JsonIgnore String getPassword(); } class T implements I " + BEAN,
        "name");
    bean(
        "an ignored setter above",
        "interface I { @JsonIgnore void setPassword(String password); } class T implements I "
            + BEAN,
        "name");
    bean(
        "an ignored getter of a superclass",
        "class S { @JsonIgnore public String getPassword() { return null; } } class T extends S "
            + BEAN,
        "name");
    bean(
        "an ignored getter, taken back by the class",
        "interface I { @JsonIgnore String getPassword(); } class T implements I "
            + BEAN.replace(
                "public String getPassword", "@JsonIgnore(false) public String getPassword"),
        "name",
        "password");
    bean(
        "an ignored getter, not taken back by the field",
        "interface I { @JsonIgnore String getPassword(); } class T implements I "
            + BEAN.replace("private String password", "@JsonIgnore(false) private String password"),
        "name");
    bean(
        "an ignored getter beside a field that is not",
        "class T "
            + BEAN.replace("private String password", "@JsonIgnore(false) private String password")
                .replace("public String getPassword", "@JsonIgnore public String getPassword"),
        "name");
    bean(
        "a getter that a superclass has and an interface of the class ignores",
        "interface I { @JsonIgnore String getPassword(); } class S { private String password; public String getPassword() { return password; } "
            + "public void setPassword(String p) { password = p; } } "
            + "class T extends S implements I { public String name; static T of(String n, String p) { T t = new T(); t.name = n; t.setPassword(p); return t; } }",
        "name");
    bean(
        "a private getter that is ignored",
        "class T { public String name; public String password; @JsonIgnore private String getPassword() { return password; } "
            + "static T of(String n, String p) { T t = new T(); t.name = n; t.password = p; t.getPassword(); return t; } }",
        "name");
    bean(
        "another setter that is ignored",
        "class T "
            + BEAN.replace(
                "static T of", "@JsonIgnore public void setPassword(int p) {} static T of"),
        "name");
    add(
        "an enum of an annotated interface",
        HIDE
            + "@JsonPropertyOrder(\"x\") interface I {} enum E implements I { A } record T(E e) {}",
        "new T(E.A)",
        "e");
    add(
        "a value of an annotated interface",
        HIDE
            + "interface I { @JsonIgnore String getPassword(); } record V(@JsonValue String getPassword) implements I {} record T(V v) {}",
        "new T(new V(\"x\"))",
        "v");
  }

  private void overloads() {
    bean(
        "a setter with an ignored overload in a superclass",
        "class S { @JsonIgnore public void setName(int name) {} } class T extends S " + BEAN,
        "password");
  }

  private void gettersOfRecords() {
    user(
        "a getter that masks a component",
        USER + "{ public String getPassword() { return \"***\"; } }",
        "name",
        "password");
    user(
        "a getter of another type",
        USER + "{ public int getPassword() { return 7; } }",
        "name",
        "password");
    user(
        "a getter by the component's name in JSON",
        "record T(String name, @JsonProperty(\"pw\") String password) { @JsonProperty(\"pw\") public String getPassword() { return \"***\"; } }",
        "name",
        "pw");
    user(
        "a default getter, which the accessor goes before",
        "interface I { default String getPassword() { return \"***\"; } } "
            + USER
            + "implements I {}",
        "name",
        "password");
    user(
        "a getter without the component's name in JSON",
        "record T(String name, @JsonProperty(\"pw\") String password) { public String getPassword() { return \"***\"; } }",
        "name",
        "pw");
    add(
        "a getter that is true or false",
        "record T(String name, boolean hidden) { public boolean isHidden() { return !hidden; } }",
        "new T(\"a\", true)",
        "name",
        "hidden");
    add(
        "a component that is called like a getter",
        "record T(String name, String getName) {}",
        "new T(\"a\", \"b\")",
        "name",
        "getName");
  }

  private void namesThatDoNotCount() {
    bean(
        "another setter that is ignored, before which one is not",
        "class T "
            + BEAN.replace("public void setPassword", "@JsonIgnore(false) public void setPassword")
                .replace(
                    "static T of", "@JsonIgnore public void setPassword(int p) {} static T of"),
        "name");
    bean(
        "an ignored setter of a type variable is another method",
        "interface I<X> { @JsonIgnore void setPassword(X password); } class T implements I<String> "
            + BEAN.replace("public void setPassword", "@JsonIgnore(false) public void setPassword"),
        "name");
    user(
        "an ignored accessor, not taken back by the JDK's word",
        "interface I { @java.beans.Transient(false) String password(); } interface J { @JsonIgnore String password(); } "
            + USER
            + "implements I, J {}",
        "name");
    add(
        "a getter of the subclass before one of the superclass",
        "class S { public boolean x; public boolean getX() { return false; } public boolean isX() { return true; } } class T extends S { @Override public boolean isX() { return true; } }",
        "new T()",
        "x");
    bean(
        "an ignored field that is transient",
        "class T "
            + BEAN.replace(
                "private String password", "@JsonIgnore private transient String password"),
        "name");
    bean(
        "a named field that is transient",
        "class T "
            + BEAN.replace(
                "private String password",
                "@JsonProperty(\"pw\") private transient String password"),
        "name",
        "pw");
    bean(
        "a name on a setter's parameter",
        HIDE
            + "class T "
            + BEAN.replace("setPassword(String", "setPassword(@JsonProperty(\"pw\") String"),
        "name");
  }

  private void refusedClasses() {
    String rest = "record T(String name) implements I {}";
    for (String annotation :
        List.of(
            "@JsonFormat(shape = JsonFormat.Shape.ARRAY)",
            "@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)",
            "@JsonIncludeProperties(\"name\")",
            "@JsonIgnoreType",
            "@JsonRootName(\"t\")",
            "@JsonFilter(\"f\")",
            "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)",
            "@JsonIdentityInfo(generator = ObjectIdGenerators.IntSequenceGenerator.class)",
            "@tools.jackson.databind.annotation.JsonSerialize(as = Object.class)",
            "@tools.jackson.databind.annotation.JsonDeserialize(as = Object.class)")) {
      String simple = annotation.replaceAll("\\(.*", "").replaceAll(".*[.@]", "");
      refuse(
          annotation,
          annotation + " interface I {} " + rest,
          "@" + simple + " on I would change the JSON form");
      refuse(
          annotation + " above a bean",
          annotation
              + " interface I {} class S implements I {} class T extends S { public int x; }",
          "@" + simple + " on I would change the JSON form");
    }
    refuse(
        "inclusion",
        "@JsonInclude(JsonInclude.Include.NON_EMPTY) interface I {} " + rest,
        "of @JsonInclude only");
    refuse(
        "one way",
        "@JsonIgnoreProperties(value = \"name\", allowSetters = true) interface I {} " + rest,
        "allowSetters is not supported");
    refuse(
        "a strategy",
        "@tools.jackson.databind.annotation.JsonNaming(S.class) interface I {} "
            + "class S extends tools.jackson.databind.PropertyNamingStrategies.NamingBase { private static final long serialVersionUID = 1; "
            + "@Override public String translate(String n) { return n + 1; } } "
            + rest,
        "computed at run time");
    refuse(
        "a bundle",
        "@JacksonAnnotationsInside @JsonIgnoreProperties(\"name\") @interface Hide {} @Hide interface I {} "
            + rest,
        "@Hide on I stands for annotations of Jackson's");
    refuse(
        "an enum",
        "@JsonFormat(shape = JsonFormat.Shape.OBJECT) interface I {} enum E implements I { A } record T(E e) {}",
        "@JsonFormat on I would change");
    refuse(
        "a value",
        "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME) interface I {} record V(@JsonValue String v) implements I {} record T(V v) {}",
        "@JsonTypeInfo on I would change");
    refuse(
        "a discriminator of a leaf that is not the sealed type's",
        "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"a\") interface I {} sealed interface T permits U {} record U(int x) implements I, T {}",
        "@JsonTypeInfo on I would change");
    refuse(
        "an inherited name of a leaf",
        "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME) @JsonTypeName(\"t\") sealed interface T permits U {} record U(int x) implements T {}",
        "U inherits the @JsonTypeName of T");
  }

  private void refusedMembers() {
    refuse(
        "a value above",
        "interface I { @JsonValue String code(); } record T(String name) implements I { public String code() { return name; } }",
        "T.code overrides I.code, whose @JsonValue would be ignored here");
    refuse(
        "a default value",
        "interface I { @JsonValue default String code() { return \"\"; } } record T(String name) implements I {}",
        "T.code is inherited with I.code, whose @JsonValue would be ignored here");
    refuse(
        "a value of a superclass",
        "class S { @JsonValue public String code() { return \"\"; } } class T extends S { public int x; }",
        "whose @JsonValue would be ignored here");
    refuse(
        "a field of a superclass that is its value",
        "class S { @JsonValue public String code; } class T extends S { public int x; }",
        "@JsonValue on S would change");
    refuse(
        "a value above an enum",
        "interface I { @JsonValue String code(); } enum E implements I { A; public String code() { return \"\"; } } record T(E e) {}",
        "E.code overrides I.code, whose @JsonValue");
    refuse(
        "a bundle on an accessor",
        "@JacksonAnnotationsInside @JsonIgnore @interface Hide {} interface I { @Hide String name(); } record T(String name) implements I {}",
        "whose @Hide would be ignored here");
    refuse(
        "a default property",
        "interface I { @JsonProperty default String shown() { return \"\"; } } record T(String name) implements I {}",
        "T.shown is inherited with I.shown, whose @JsonProperty");
    refuse(
        "another name above",
        "interface I { @JsonProperty(\"a\") String name(); } record T(String name) implements I {}",
        "whose @JsonProperty");
    refuse(
        "another name than on the field",
        "interface I { @JsonProperty(\"a\") String getX(); } class T implements I { @JsonProperty(\"b\") private String x; public String getX() { return x; } public void setX(String x) { this.x = x; } }",
        "whose @JsonProperty");
    refuse(
        "a name above what a superclass has",
        "interface I { @JsonProperty(\"a\") String getX(); } class S { public String getX() { return \"\"; } public void setX(String x) {} } class T extends S implements I {}",
        "T.getX is inherited with I.getX, whose @JsonProperty");
    refuse(
        "an ignored overload of a superclass, whose property a creator names",
        "class S { @JsonIgnore public void setName(int name) {} } "
            + """
            class T extends S {
              private final String name;
              @JsonCreator T(@JsonProperty("name") String name) { this.name = name; }
              public String getName() { return name; }
              public void setName(String name) {}
              public int getX() { return 1; }
            }
            """,
        "S.setName is an overload that is not called, and its @JsonIgnore would be ignored here");
    refuse(
        "a name on an overload of a superclass",
        "class S { @JsonProperty(\"n\") public void setName(int name) {} } class T extends S "
            + BEAN,
        "S.setName is an overload that is not called, and its @JsonProperty would be ignored here");
    refuse(
        "ignored above and named here",
        "interface I { @JsonIgnore String name(); } record T(@JsonProperty(\"n\") String name, int x) implements I {}",
        "has a @JsonIgnore and a @JsonProperty");
    refuse(
        "a name that another property has in Java",
        UPPER + "record T(@JsonProperty(\"name\") String user, String name) {}",
        "is the name in Java of another property");
    refuse(
        "an alias that is ignored above",
        HIDE + "interface I {} record T(@JsonAlias(\"password\") String name) implements I {}",
        "the alias \"password\" is a name that @JsonIgnoreProperties ignores");
    refuse(
        "an ignored getter beside a component",
        "record T(String name) { @JsonIgnore public String getName() { return name; } }",
        "getName of T is a getter of the component name, and its @JsonIgnore would be ignored here");
    refuse(
        "a getter by the name of another component",
        "record T(@JsonProperty(value = \"n\", access = JsonProperty.Access.WRITE_ONLY) String name, String other) { @JsonProperty(\"n\") public String getOther() { return other; } }",
        "only the components of a record");
    refuse(
        "a name on a setter that is dropped",
        "class T "
            + BEAN.replace(
                "public void setName",
                "@JsonProperty(value = \"n\", access = JsonProperty.Access.READ_ONLY) public void setName"),
        "whose name Jackson drops");
    refuse(
        "a property of a record that is no component",
        "record T(String name) { @JsonProperty(\"n\") public String other() { return name; } }",
        "only the components of a record");
  }

  private void user(String name, String declarations, String... taken) {
    add(name, declarations, NEW_USER, taken);
  }

  private void bean(String name, String declarations, String... taken) {
    add(name, declarations, NEW_BEAN, taken);
  }

  private void union(String name, String declarations) {
    add(name, declarations, "new U(\"a\", \"secret\")");
  }

  private void add(String name, String declarations, String value, String... taken) {
    cases.add(new Case(cases.size(), name, declarations, value, Set.of(taken), false, ""));
  }

  private void ordered(String name, String declarations, String value) {
    cases.add(new Case(cases.size(), name, declarations, value, Set.of(), true, ""));
  }

  private void refuse(String name, String declarations, String reason) {
    cases.add(new Case(cases.size(), name, declarations, "null", Set.of(), false, reason));
  }
}
