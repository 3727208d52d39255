package io.github.assistanttools.runtime.codec;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The constants of an enum and their names on the wire. Immutable.
 *
 * @param <E> the enum
 */
public final class EnumShape<E extends Enum<E>> {
  private final Map<String, E> constants;
  // By ordinal; null for a constant that a newer version of the enum has added.
  private final @Nullable String[] wireNames;

  private EnumShape(Map<String, E> constants, @Nullable String[] wireNames) {
    this.constants = constants;
    this.wireNames = wireNames;
  }

  /**
   * A shape from the table in the generated code.
   *
   * @param constants all constants, as the enum's {@code values()} returns them at run time
   * @param constantAndWireNames pairs of a constant's name in Java and its name in JSON
   * @throws IllegalStateException if the enum no longer has a constant of the table, because the
   *     table was compiled against another version of the enum
   */
  public static <E extends Enum<E>> EnumShape<E> of(E[] constants, String... constantAndWireNames) {
    Map<String, E> byName = new HashMap<>();
    for (E constant : constants) {
      byName.put(constant.name(), constant);
    }
    Map<String, E> byWireName = new LinkedHashMap<>();
    @Nullable String[] wireNames = new @Nullable String[constants.length];
    for (int i = 0; i < constantAndWireNames.length; i += 2) {
      E constant = byName.get(constantAndWireNames[i]);
      if (constant == null) {
        throw new LoggableStateException(
            "the enum no longer has the constant "
                + constantAndWireNames[i]
                + "; recompile the tool interface that uses it");
      }
      byWireName.put(constantAndWireNames[i + 1], constant);
      wireNames[constant.ordinal()] = constantAndWireNames[i + 1];
    }
    return new EnumShape<>(byWireName, wireNames);
  }

  /** The constants by their names on the wire, in the table's order. */
  Map<String, E> constants() {
    return constants;
  }

  /** The constant's name on the wire; null if it is newer than the table. */
  @Nullable String wireName(E constant) {
    return wireNames[constant.ordinal()];
  }

  @Override
  public String toString() {
    return "EnumShape" + Names.listed(constants.keySet());
  }
}
