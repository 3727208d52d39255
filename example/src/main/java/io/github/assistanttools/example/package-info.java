/**
 * A small program that lets a model ask for the weather and buy books.
 *
 * <p>Read {@link io.github.assistanttools.example.WeatherTools} first: all that a model is told
 * stands there. Then {@link io.github.assistanttools.example.BookshopTools}, which shows the rest,
 * and {@link io.github.assistanttools.example.Cli}, which answers a run in one call.
 */
package io.github.assistanttools.example;
