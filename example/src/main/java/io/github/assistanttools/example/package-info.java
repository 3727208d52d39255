/**
 * A small program that lets a model ask for the weather and buy books.
 *
 * <p>Read {@link io.github.assistanttools.example.WeatherTools} first: it contains all information
 * that a model receives. Then {@link io.github.assistanttools.example.BookshopTools}, which shows
 * the other features, and {@code Demo}, in which a run calls both over HTTP. {@code Cli} has the
 * program's other commands.
 */
package io.github.assistanttools.example;
