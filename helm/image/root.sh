#!/usr/bin/env bash
# Makes TARGET/root, the root of an image: a Java runtime in /opt/java and, where the image has no base, the libraries of this
# machine that Java and the native parts of Flink's libraries need, a user and a place for temporary files.
#   root.sh JDK TARGET BASE
set -euo pipefail
jdk=$1 target=$2 root=$2/root base=$3

fail() {
  echo "image: $1" >&2
  exit 2
}

# What `jdeps` finds in the jars, and what they ask for by name only: TLS curves, host names, time zones, charsets.
# The port for Prometheus is jdk.httpserver; the last line is for the person who debugs.
modules=java.se,jdk.httpserver,jdk.net,jdk.nio.mapmode,jdk.security.auth,jdk.unsupported
modules+=,jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.naming.dns,jdk.zipfs
modules+=,jdk.jcmd,jdk.jfr,jdk.management,jdk.management.agent,jdk.management.jfr

# What jars unpack and load at run time, which nothing on disk names.
for_natives="libc.so.6 libm.so.6 libstdc++.so.6 libgcc_s.so.1 libdl.so.2 libpthread.so.0 librt.so.1 libresolv.so.2 libnss_dns.so.2 libnss_files.so.2"

check() {
  [ "$(uname -s)" = Linux ] || fail "the image takes its Java from a JDK for Linux: build it on Linux."
  [ -x "$jdk/bin/jlink" ] && [ -f "$jdk/jmods/java.base.jmod" ] ||
    fail "$jdk has no jlink or no jmods: name a JDK 17 or 21 that has with -Dimage.jdk=DIRECTORY."
  case "$("$jdk/bin/jlink" --version)" in
    17* | 21*) ;;
    *) fail "$jdk is Java $("$jdk/bin/jlink" --version), and Flink runs on 17 or 21: name such a JDK with -Dimage.jdk=DIRECTORY." ;;
  esac
}

java_runtime() {
  mkdir -p "$root/opt"
  "$jdk/bin/jlink" --module-path "$jdk/jmods" --add-modules "$modules" --strip-java-debug-attributes --no-man-pages \
    --output "$root/opt/java"
  # Screens and loudspeakers.
  rm -f "$root"/opt/java/lib/lib{awt_xawt,jawt,splashscreen,jsound}.so
}

# Each library lands where the loader found it here, and so will find it there.
libraries() {
  {
    find "$root/opt/java" -type f \( -name '*.so' -o -path '*/bin/java' \) -print0 |
      LD_LIBRARY_PATH="$root/opt/java/lib:$root/opt/java/lib/server" xargs -0 ldd |
      awk '$3 ~ /^\// { print $3 } $1 ~ /^\/lib/ { print $1 }' | grep -v "^$root"
    for name in $for_natives; do library "$name"; done
  } | sort -u | while read -r file; do cp -L --parents "$file" "$root"; done
}

# library NAME: where the loader finds it. Old names of parts of libc may be missing.
library() {
  local file
  file=$(PATH=$PATH:/sbin ldconfig -p | awk -v name="$1" '$1 == name && /x86-64|AArch64/ && !found++ { print $NF }')
  case "$1:$file" in libc.*: | libstdc++*:) fail "this machine has no $1: install it, or name a base image with -Dimage.base=NAME." ;; esac
  [ -z "$file" ] || echo "$file"
}

system() {
  mkdir -p "$root/etc" "$root/tmp"
  printf 'root:x:0:0::/:/nologin\nmillrace:x:9999:9999::/tmp:/nologin\n' >"$root/etc/passwd"
  printf 'root:x:0:\nmillrace:x:9999:\n' >"$root/etc/group"
  printf 'hosts: files dns\n' >"$root/etc/nsswitch.conf"
}

check
# Libraries of an earlier build must not stay beside those of this one.
rm -rf "$root" "$target/lib" "$target/usrlib"
java_runtime
[ "$base" != scratch ] || libraries
[ "$base" != scratch ] || system
