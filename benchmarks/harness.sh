# For run.sh and report.sh: where Java is, and the harness with what it depends on.
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
harness=$(find "$benchmarks/harness/target" -maxdepth 1 -name 'assistant-tools-benchmarks-harness-*.jar' \
  ! -name '*-tests.jar' 2>/dev/null | sort | tail -n 1)
if [ -z "$harness" ]; then
  echo "no jar in benchmarks/harness/target; run: mvn -B -ntp -DskipTests package" >&2
  exit 1
fi
