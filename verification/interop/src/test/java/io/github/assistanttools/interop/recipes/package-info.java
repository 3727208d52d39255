/**
 * The recipes of {@code docs/recipes.md}, which shows these methods: the toolbox with the SDKs of
 * others, and what each of them loses.
 */
package io.github.assistanttools.interop.recipes;
