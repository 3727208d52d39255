#!/usr/bin/env bash
# What the processor costs at compile time: javac with it and without it, on the same sources.
#
#   mvn -B -ntp -DskipTests package      once, for the jars
#   benchmarks/compile-time.sh           half an hour: 5,000 functions take minutes each time
#   benchmarks/compile-time.sh --help    other sizes
#
# Takes the JDK of JAVA_HOME, or the one on the PATH.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bin=${JAVA_HOME:+$JAVA_HOME/bin/}

# One jar of a target folder; not its sources, not what it was before it was shaded.
jar() {
  local found
  found=$(find "$root/$1" -maxdepth 1 -name "$2" \
    ! -name 'original-*' ! -name '*-tests.jar' ! -name '*-sources.jar' ! -name '*-javadoc.jar' 2>/dev/null | sort | tail -n 1)
  if [ -z "$found" ]; then
    echo "no $1/$2; run: mvn -B -ntp -DskipTests package" >&2
    exit 1
  fi
  printf '%s' "$found"
}

processor=$(jar processor/target 'assistant-tools-processor-*.jar')
annotations=$(jar annotations/target 'assistant-tools-annotations-*.jar')
runtime=$(jar runtime/target 'assistant-tools-runtime-*.jar')
# The example's build lays out what a program needs at run time.
jackson=$(jar example/target/lib 'jackson-core-*.jar')

compiled=$(mktemp -d)
trap 'rm -rf "$compiled"' EXIT
"$bin"javac -proc:none -Xlint:all -Werror -d "$compiled" "$root"/benchmarks/CompileTime*.java
"$bin"java -cp "$compiled" CompileTime --processor "$processor" --floor-processor "$compiled" \
  --class-path "$annotations:$runtime:$jackson" "$@"
