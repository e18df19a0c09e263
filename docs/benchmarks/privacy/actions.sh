#!/usr/bin/env bash
# Fields a processor second of each treatment, beside the primitives alone: compiles the module privacy with its tests and measures.
# usage: actions.sh [ROUNDS [SECONDS [ACTION…]]]
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
target="$home/privacy/target"

mkdir -p "$target"
(cd "$home" && ./mvnw -q -B -ntp -pl privacy -am test-compile dependency:build-classpath \
  -Dmdep.outputFile="$target/classes.txt" -Dmdep.includeScope=test) >&2 </dev/null
rounds="${1:-5}" seconds="${2:-2}"
exec "$java" -Xmx700m -XX:+UseSerialGC -cp "$target/test-classes:$target/classes:$(cat "$target/classes.txt")" \
  io.millrace.privacy.treat.benchmark.ActionsBenchmark "$rounds" "$seconds" "${@:3}"
