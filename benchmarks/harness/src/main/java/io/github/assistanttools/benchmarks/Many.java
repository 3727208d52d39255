package io.github.assistanttools.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The calls of the 200 functions, one each. */
public final class Many {

  /** How many functions there are of their own. */
  public static final int FUNCTIONS = 200;

  private static final List<Call> CALLS = new ArrayList<>();

  static {
    for (String kind : Kinds.NAMES) {
      add("get", kind, "{'id':'A-1047','withHistory':true}");
      add("find", kind, "{'query':'overdue since last spring','limit':25}");
      add("list", kind, "{'status':'open','page':3,'size':50}");
      add("count", kind, "{'from':'2026-01-01','to':'2026-06-30'}");
      add("create", kind, "{'name':'Northern branch','owner':'M. Okafor','amount':1299.95}");
      add("update", kind, "{'id':'A-1047','field':'billingAddress','value':'12 Harbor Street'}");
      add("cancel", kind, "{'id':'A-1047','reason':'The customer has moved.','inform':false}");
      add("assign", kind, "{'id':'A-1047','owner':'M. Okafor','due':'2026-12-18','note':null}");
      add("rate", kind, "{'id':'A-1047','stars':4,'weight':0.75,'comment':'Fast, friendly.'}");
      add("tag", kind, "{'id':'A-1047','tags':['urgent','north','quarterly review']}");
    }
  }

  private Many() {}

  /** The name of a function, counted from 0; beyond {@link #FUNCTIONS}, of a copy. */
  public static String name(int function) {
    String original = original(function);
    return function < FUNCTIONS ? original : original + "_" + (function / FUNCTIONS + 1);
  }

  /** The name of the function that this one is, or is a copy of. */
  public static String original(int function) {
    return CALLS.get(function % FUNCTIONS).function();
  }

  /** One call of each of that many functions. */
  public static Call[] calls(int functions) {
    Call[] calls = new Call[functions];
    for (int i = 0; i < functions; i++) {
      calls[i] = new Call(name(i), CALLS.get(i % FUNCTIONS).arguments());
    }
    return calls;
  }

  private static void add(String verb, String kind, String arguments) {
    CALLS.add(new Call(verb + kind, arguments.replace('\'', '"')));
  }
}
