#!/usr/bin/env bash
# Measures generated dispatch beside streaming by hand and beside peers.
#
#   mvn -B -ntp -DskipTests package      once, for the jars
#   benchmarks/run.sh                    an hour
#   benchmarks/run.sh --quick            some minutes: shows that all works
#   benchmarks/run.sh --help             one contestant, one workload
#
# Takes the JDK of JAVA_HOME, or the one on the PATH.
set -euo pipefail

benchmarks=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$benchmarks/harness.sh"
exec "$java" -cp "$harness" io.github.assistanttools.benchmarks.report.Run "$benchmarks" "$@"
