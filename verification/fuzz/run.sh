#!/usr/bin/env bash
# Fuzzes: verification/fuzz/run.sh [target|all] [seconds]; by default all targets, each for a minute. The targets are listed below.
# What was found stays in verification/fuzz/.cifuzz-corpus, so that the next run goes on from there. An input that breaks a
# rule is written to verification/fuzz/src/test/resources: with its fix it is committed under a name that says what it is.
set -euo pipefail
cd "$(dirname "$0")/../.."

package=io.github.assistanttools.fuzz
declare -A targets=(
  [run]="RunJsonTest#run*"
  [arguments]="ArgumentsTest#arguments*"
  [events]="EventStreamTest#events*"
  [response]="ResponseJsonTest#response*"
  [response-stream]="ResponseStreamTest#events*"
  [completion]="CompletionJsonTest#completion*"
  [chunk-stream]="ChunkStreamTest#events*"
  [message]="MessageJsonTest#message*"
  [message-stream]="MessageStreamTest#events*"
)

target="${1:-all}"
if [ "$target" = all ]; then
  tests=""
  for each in "${targets[@]}"; do
    tests="$tests${tests:+,}$package.$each"
  done
elif [ -n "${targets[$target]:-}" ]; then
  tests="$package.${targets[$target]}"
else
  names=$(printf '%s\n' "${!targets[@]}" | sort | paste -sd '|')
  echo "usage: verification/fuzz/run.sh [$names|all] [seconds]" >&2
  exit 2
fi

JAZZER_FUZZ=1 JAZZER_MAX_DURATION="${2:-60}s" \
  mvn -B -ntp -pl verification/fuzz -am package -Dtest="$tests" -Dsurefire.failIfNoSpecifiedTests=false
