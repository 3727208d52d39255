package io.github.assistanttools.processor.random;

import io.github.assistanttools.processor.testing.Loaded;
import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** One random interface, put to the test through its dispatcher and an independent validator. */
public final class Trial {

  private static final int VALUES = 8;
  private static final int DOCUMENTS = 40;
  private static final int RESULTS = 20;
  private static final int MOST_MUTATIONS = 3;

  private final RandomTools tools;
  private final Tally tally;
  private final Classes classes;
  private final Toolbox toolbox;
  private final Random random;
  private final Mutator mutator;
  private final List<RandomType> known;

  // What the implementation was given last, and what it answers with.
  private Object[] given = {};
  private Object answer = List.of();

  public Trial(RandomTools tools, Loaded loaded, Tally tally) {
    this.tools = tools;
    this.tally = tally;
    this.classes = new Classes(loaded, tools.name());
    Object implementation =
        loaded.proxy(
            loaded.type(tools.name()),
            (self, method, arguments) -> {
              given = arguments;
              return answer;
            });
    this.known =
        Mentioned.in(tools.functions().stream().map(RandomTools.Function::parameters).toList());
    this.toolbox = Toolbox.of(loaded.dispatcher(tools.name(), implementation));
    this.random = RandomTools.random(tools.seed());
    this.mutator = new Mutator(random);
  }

  public void run() {
    tally.count("interfaces");
    try {
      for (RandomTools.Function function : tools.functions()) {
        tally.count("functions");
        FunctionDefinition definition = definition(function.name());
        new OfFunction(function, definition, definition.parameters(), tools.strict()).run();
        if (tools.strict()) {
          new OfFunction(function, definition, definition.plainParameters(), false).run();
        } else if (!definition.plainParameters().equals(definition.parameters())) {
          tally.fail(Tally.Rule.AGREEMENT, "seed " + tools.seed() + ": two plain schemas");
        }
      }
    } catch (RuntimeException failure) {
      throw new IllegalStateException("seed " + tools.seed(), failure);
    }
  }

  /** The trial of one function, with its parameters in one dialect. */
  private final class OfFunction {
    private final RandomTools.Function function;
    private final ObjectType arguments;
    private final Judge parameters;
    private final boolean strict;
    private final Judge result;
    private final Judge gift;

    OfFunction(
        RandomTools.Function function,
        FunctionDefinition definition,
        String schema,
        boolean strict) {
      this.function = function;
      this.strict = strict;
      this.arguments =
          new ObjectType("", "", ObjectType.Making.RECORD, function.parameters(), false);
      this.parameters = Judge.of(schema);
      this.result = Judge.of(definition.result().orElseThrow());
      this.gift = Judge.of(definition(function.giver()).result().orElseThrow());
    }

    void run() {
      for (int i = 0; i < VALUES; i++) {
        roundTrip();
      }
      for (int i = 0; i < DOCUMENTS; i++) {
        agree();
      }
      for (int i = 0; i < RESULTS; i++) {
        result();
      }
    }

    // A result of a careless tool

    /** What is written fits the schema; what fits it is written. */
    private void result() {
      Draw draw = Draw.careless(random, tools.marked(), known);
      Sample sample = draw.use(function.parameters().all().get(0).type());
      answer = sample.java().make(classes);
      tally.count("results");
      ToolOutput output = toolbox.call(new ToolCall("call_1", function.giver(), "{}"));
      if (output.failed()) {
        tally.count("results refused");
        boolean code = output.output().contains("\"code\":\"result_invalid\"");
        boolean fits = gift.accepts(root(sample.json())) && !draw.isImpossible();
        checkResult(code && !fits, sample.json(), "refused: " + output.output());
      } else {
        Json written =
            sample.json() instanceof Json.Text
                ? new Json.Text(output.output())
                : Json.parse(output.output());
        List<String> violations = gift.violations(written);
        checkResult(
            violations.isEmpty(),
            sample.json(),
            "wrote " + output.output() + ", which violates " + violations);
      }
    }

    /** No output is empty. */
    private static Json root(Json json) {
      return json.equals(new Json.Text("")) ? new Json.Text("(empty)") : json;
    }

    private void checkResult(boolean right, Json document, String failure) {
      if (!right) {
        fail(Tally.Rule.RESULTS, document, failure);
      }
    }

    // From a value to JSON and back

    private void roundTrip() {
      Members.Drawn drawn = function.parameters().sample(new Draw(random, strict, tools.marked()));
      Object[] values = drawn.java().stream().map(maker -> maker.make(classes)).toArray();
      tally.count("values");
      answer = Collections.singletonList(values[0]);
      Optional<String> written = accepted(drawn.json(), values);
      if (written.isEmpty()) {
        return;
      }
      List<String> violations = result.violations(Json.parse(written.get()));
      check(
          violations.isEmpty(),
          drawn.json(),
          "wrote " + written.get() + ", which violates " + violations);
      String first = function.parameters().all().get(0).jsonName();
      Json element = Json.parse(written.get()).child("0").orElseThrow();
      Json again = drawn.json().with(first, element);
      Object expected = arguments.form(drawn.json(), Form.CANONICAL).identity();
      check(
          arguments.form(again, Form.CANONICAL).identity().equals(expected),
          drawn.json(),
          "wrote another value, " + written.get());
      Optional<String> rewritten = accepted(again, values);
      check(
          rewritten.isEmpty() || rewritten.equals(written),
          again,
          "wrote " + rewritten.orElse("") + ", and before " + written.get());
    }

    /** Reads a document that must be right; what was written, or empty if the reader failed. */
    private Optional<String> accepted(Json document, Object[] values) {
      List<String> violations = parameters.violations(document);
      check(violations.isEmpty(), document, "violates the parameters: " + violations);
      ToolOutput output = call(document);
      check(!output.failed(), document, output.output());
      if (output.failed()) {
        return Optional.empty();
      }
      List<Object> read = structures(given);
      check(
          read.subList(0, values.length).equals(structures(values)),
          document,
          "read as " + read + ", expected " + structures(values));
      throughEveryProtocol(document, read.subList(0, values.length), output);
      return Optional.of(output.output());
    }

    private void throughEveryProtocol(Json document, List<Object> read, ToolOutput expected) {
      for (Envelope envelope : Envelope.values()) {
        String output = envelope.output(toolbox, function.name(), document.text());
        List<Object> arrived = structures(given).subList(0, read.size());
        if (!output.equals(expected.output()) || !arrived.equals(read)) {
          fail(Tally.Rule.PROTOCOLS, document, envelope + ": " + arrived + ", " + output);
        }
      }
    }

    private void check(boolean right, Json document, String failure) {
      if (!right) {
        fail(Tally.Rule.ROUND_TRIP, document, failure);
      }
    }

    // A document near to one that fits

    private void agree() {
      Json document = sample();
      int mutations = random.nextBoolean() ? 1 : random.nextInt(MOST_MUTATIONS + 1);
      for (int i = 0; i < mutations; i++) {
        document = mutator.mutate(document, sample());
      }
      tally.count("documents");
      List<String> violations = parameters.violations(document);
      ToolOutput output = call(document);
      tally.count(output.failed() ? "rejected" : "accepted");
      Optional<List<ReadProblem>> problems =
          output.failed() ? ReadProblem.in(output.output()) : Optional.of(List.of());
      if (problems.isEmpty()) {
        fail(Tally.Rule.AGREEMENT, document, output.output());
        return;
      }
      for (ReadProblem problem : problems.get()) {
        if (!problem.pointsInto(document)) {
          fail(Tally.Rule.PATHS, document, problem.toString());
        }
      }
      if (output.failed() == violations.isEmpty()) {
        license(document, violations, problems.get());
      }
    }

    private Json sample() {
      return arguments.sample(new Draw(random, strict)).json();
    }

    private void license(Json document, List<String> violations, List<ReadProblem> problems) {
      List<Optional<Licenses>> licenses =
          violations.isEmpty()
              ? problems.stream()
                  .map(each -> Licenses.toRefuse(arguments, strict, document, each))
                  .toList()
              : List.of(Licenses.toAccept(arguments, strict, document, parameters::accepts));
      if (licenses.stream().allMatch(Optional::isPresent)) {
        tally.count("licensed");
        licenses.stream().distinct().forEach(each -> tally.count(each.get().name()));
      } else {
        fail(
            Tally.Rule.AGREEMENT,
            document,
            "the schema says " + violations + ", the reader " + problems);
      }
    }

    private ToolOutput call(Json document) {
      return toolbox.call(new ToolCall("call_1", function.name(), document.text()));
    }

    private void fail(Tally.Rule rule, Json document, String failure) {
      tally.fail(
          rule,
          "seed %d, %s: %s%n%s%n%s"
              .formatted(tools.seed(), function.name(), failure, document.text(), tools.source()));
    }
  }

  private FunctionDefinition definition(String name) {
    return toolbox.functions().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Object> structures(Object[] values) {
    return IntStream.range(0, values.length)
        .mapToObj(i -> Structure.of(Arrays.asList(values).get(i)))
        .toList();
  }
}
