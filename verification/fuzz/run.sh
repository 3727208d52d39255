#!/usr/bin/env bash
# Fuzzes: verification/fuzz/run.sh [run|arguments|events|all] [seconds]; by default all targets, each for a minute.
# What was found stays in verification/fuzz/.cifuzz-corpus, so that the next run goes on from there. An input that breaks a
# rule is written to verification/fuzz/src/test/resources: with its fix it is committed under a name that says what it is.
set -euo pipefail
cd "$(dirname "$0")/../.."

package=io.github.assistanttools.fuzz
run="$package.RunJsonTest#run*"
arguments="$package.ArgumentsTest#arguments*"
events="$package.EventStreamTest#events*"

case "${1:-all}" in
  run) tests=$run ;;
  arguments) tests=$arguments ;;
  events) tests=$events ;;
  all) tests="$run,$arguments,$events" ;;
  *)
    echo "usage: verification/fuzz/run.sh [run|arguments|events|all] [seconds]" >&2
    exit 2
    ;;
esac

JAZZER_FUZZ=1 JAZZER_MAX_DURATION="${2:-60}s" \
  mvn -B -ntp -pl verification/fuzz -am package -Dtest="$tests" -Dsurefire.failIfNoSpecifiedTests=false
