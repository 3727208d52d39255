#!/usr/bin/env bash
# Writes the tables of benchmarks/README.md and docs/benchmarks.svg from benchmarks/results.
# The build fails if they are not those of the results.
#
#   mvn -B -ntp -DskipTests package      once, for the jars
#   benchmarks/report.sh
set -euo pipefail

benchmarks=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$benchmarks/harness.sh"
exec "$java" -cp "$harness" io.github.assistanttools.benchmarks.report.Report \
  "$benchmarks/results" "$benchmarks/README.md" "$benchmarks/../docs/benchmarks.svg"
