#!/usr/bin/env bash
# Follows docs/tutorial.md word by word, as somebody who has just cloned the repository: a fresh clone of the committed state, a
# first build, every command, every line of Python, every line that must be printed. Ends with 0 only if all of it holds.
#   docs/newcomer.sh [DIRECTORY]     DIRECTORY must not exist; a temporary one, removed at the end, if not given
# Python is $MILLRACE_PYTHON or python3, with datasets, pyarrow and pillow. The port 9092 must be free.
set -euo pipefail

checkout="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
python="${MILLRACE_PYTHON:-python3}"
folder="$(mktemp -d)"
clone="${1:-$folder/millrace}"
first_terminal=

fail() {
  echo "newcomer: $1" >&2
  exit 1
}

leave() {
  [ -z "$first_terminal" ] || { kill "$first_terminal" && wait "$first_terminal"; } 2>/dev/null || true
  rm -rf "$folder"
}
trap leave EXIT

# Blocks become the files 01.sh, 02.text, 03.py … in the order of the page.
blocks() {
  awk -v into="$folder" '
    /^```/ && !open { open = 1; kind = substr($0, 4); if (kind == "") kind = "sh"; if (kind == "python") kind = "py"; number++; next }
    /^```$/ && open { open = 0; next }
    open { print > sprintf("%s/%02d.%s", into, number, kind) }' "$1"
}

# A demo that keeps its broker has the first terminal for itself.
stay() {
  bash -c "exec $(cat "$1")" >>"$folder/printed" 2>&1 &
  first_terminal=$!
  until grep -q '^the broker stays at ' "$folder/printed"; do
    kill -0 "$first_terminal" 2>/dev/null || { cat "$folder/printed"; fail "the command of the first terminal has ended"; }
    sleep 1
  done
}

show() {
  sed 's/^/'"$1"' /' "$2"
}

each() {
  case "$1" in
    *.sh)
      show '$' "$1"
      if grep -q -e '--keep-broker' "$1"; then stay "$1"; else bash -euo pipefail "$1" 2>&1 | tee -a "$folder/printed"; fi ;;
    *.py)
      show '>>>' "$1"
      "$python" "$1" 2>&1 | tee -a "$folder/printed" ;;
    *.text)
      while IFS= read -r line; do
        grep -qF -- "$line" "$folder/printed" || fail "nothing has printed: $line"
      done <"$1" ;;
  esac
}

"$python" -c 'import datasets, pyarrow, PIL' 2>/dev/null ||
  fail "$python lacks the libraries that the tutorial asks for: pip install datasets pyarrow pillow, or set MILLRACE_PYTHON."
git clone -q "$checkout" "$clone"
: >"$folder/printed"
blocks "$clone/docs/tutorial.md"
cd "$clone"
for block in "$folder"/[0-9]*; do
  each "$block"
done
echo "newcomer: every word of the tutorial holds ($SECONDS s)"
