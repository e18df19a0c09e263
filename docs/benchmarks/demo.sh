#!/usr/bin/env bash
# The figures of demo.md: whole demos in turns, with archived classes and without. `demo.sh [ROUNDS [RECORDS]]`; 3 and 10000 if not given.
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)"
rounds="${1:-3}"
records="${2:-10000}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%R %U %S'

# Seconds from the shell's prompt to its next one: wall, and processor time of the whole process.
demo() {
  rm -rf "$work/out" "$work/out.work"
  { time MILLRACE_ARCHIVE="$1" "$home/millrace" demo --output "$work/out" --records "$records" --quiet >"$work/terminal" 2>&1; } 2>&1
}

median() {
  sort -n | awk '{seen[NR] = $1} END {print NR % 2 ? seen[(NR + 1) / 2] : (seen[NR / 2] + seen[NR / 2 + 1]) / 2}'
}

wall() { awk -v of="$1" '$1 == of {print $2}' "$work/figures" | median; }
processor() { awk -v of="$1" '$1 == of {print $3 + $4}' "$work/figures" | median; }

"$home/millrace" --help >/dev/null
rm -f "$home"/demo/target/classes-*.jsa
echo "first | $(demo on)"
for ((round = 1; round <= rounds; round++)); do
  for archive in on off; do
    echo "$archive $(demo "$archive")" | tee -a "$work/figures"
  done
done
echo
echo "| $records tickets | wall s | CPU s |"
echo "|---|--:|--:|"
echo "| with archived classes | $(wall on) | $(processor on) |"
echo "| without | $(wall off) | $(processor off) |"
awk -v a="$(wall on)" -v b="$(wall off)" -v c="$(processor on)" -v d="$(processor off)" 'BEGIN {printf "| with / without | %.2f | %.2f |\n", a / b, c / d}'
