#!/usr/bin/env bash
# The benchmark of pipeline.md: builds this checkout, without its tests, and measures. `pipeline.sh --help` lists the options.
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)"
target="$home/demo/target"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"

rm -rf "$target/lib"
(cd "$home" && ./mvnw -q -B -DskipTests -DskipITs package -pl demo -am) >&2 </dev/null
exec "$java" -Xmx512m -Dmillrace.log="$target/benchmark.log" -cp "$target/test-classes:$target/classes:$target/lib/*" \
  io.millrace.demo.benchmark.Benchmark --work "$target/benchmark" "$@"
