#!/usr/bin/env bash
# Trains the tagger of names on sentences that the module's tests make, and writes its weights. Takes some minutes and 2 GB.
# usage: train-names.sh [FILE]   the file that the module has, src/main/resources/…/name/tagger.bin, if not given
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
target="$home/privacy/target"

mkdir -p "$target"
(cd "$home" && ./mvnw -q -B -ntp -pl privacy -am test-compile dependency:build-classpath \
  -Dmdep.outputFile="$target/classes.txt" -Dmdep.includeScope=test) >&2 </dev/null
exec "$java" -Xmx2g -XX:+UseSerialGC -cp "$target/test-classes:$target/classes:$(cat "$target/classes.txt")" \
  io.millrace.privacy.find.name.training.TrainNames \
  "${1:-$home/privacy/src/main/resources/io/millrace/privacy/find/name/tagger.bin}"
