package io.github.assistanttools.processor.model;

import java.util.function.Function;

/**
 * One function for each kind of {@link Constraint}, for {@link Constraint#match}: the compiler
 * lists what a new kind still lacks.
 *
 * @param <R> the result
 */
public record ConstraintCases<R>(
    Function<Constraint.Bound, R> bound,
    Function<Constraint.Digits, R> digits,
    Function<Constraint.Length, R> length,
    Function<Constraint.NotBlank, R> notBlank,
    Function<Constraint.Matches, R> matches,
    Function<Constraint.Email, R> email,
    Function<Constraint.Truth, R> truth,
    Function<Constraint.Time, R> time) {}
