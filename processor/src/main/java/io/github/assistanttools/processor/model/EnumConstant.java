package io.github.assistanttools.processor.model;

import java.util.Optional;

/**
 * One constant of an enum.
 *
 * @param javaName the constant's name
 * @param jsonName the text that stands for it in JSON
 * @param site where its JSON name is decided
 */
public record EnumConstant(
    String javaName,
    String jsonName,
    Optional<String> description,
    Deprecation deprecation,
    Site site) {}
