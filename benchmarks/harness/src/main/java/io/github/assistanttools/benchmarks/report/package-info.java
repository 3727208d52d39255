/** Runs the contestants, keeps what was measured, and writes the tables and the chart. */
package io.github.assistanttools.benchmarks.report;
