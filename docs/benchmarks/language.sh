#!/usr/bin/env bash
# The tables of language.md: builds the module cleaning, without its tests, and measures. `language.sh --candidates` holds
# three libraries against the same texts instead; it needs the network once.
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"

(cd "$home" && ./mvnw -q -B -ntp -pl cleaning -am test-compile dependency:build-classpath -Dmdep.outputFile="$work/classes" \
  -Dmdep.includeScope=test) >&2 </dev/null
classes="$home/cleaning/target/test-classes:$home/cleaning/target/classes:$(cat "$work/classes")"
cd "$home/cleaning"
if [[ "${1:-}" == --candidates ]]; then
  "$home/mvnw" -q -B -ntp -f "$home/docs/benchmarks/language/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/lib" >&2
  "$java" -XX:+UseSerialGC -Xmx1g -cp "$work/lib/*:$classes" "$home/docs/benchmarks/language/Candidates.java"
else
  "$java" -XX:+UseSerialGC -Xmx1g -cp "$classes" io.millrace.cleaning.language.LanguageFigures
fi
