/**
 * A small program that lets a model ask for the weather and buy books.
 *
 * <p>Read {@link io.github.assistanttools.example.WeatherTools} first: all that a model is told
 * stands there. Then {@link io.github.assistanttools.example.BookshopTools}, which shows the rest,
 * and {@code Demo}, which has a run call both over HTTP. {@code Cli} has the program's other
 * commands.
 */
package io.github.assistanttools.example;
