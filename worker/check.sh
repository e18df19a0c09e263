#!/usr/bin/env bash
# Checks the package: types, tests, wheel, and the wheel in a clean environment.
#
# MILLRACE_WORKER_VENV  where the environments are kept; by default in the cache directory
# MILLRACE_SHARED       the folder of the contract's references; by default beside the checkout
# MILLRACE_TORCH        a directory with torch; by default that of the system's Python if it is of the same version
# MILLRACE_REQUIRE=all  fails where the references are missing, instead of skipping tests
set -euo pipefail
cd "$(dirname "$0")"
python="${PYTHON:-python3}"
home="${MILLRACE_WORKER_VENV:-${XDG_CACHE_HOME:-$HOME/.cache}/millrace-worker}"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
export PYTHONDONTWRITEBYTECODE=1 PIP_DISABLE_PIP_VERSION_CHECK=1

wanted="$("$python" --version) $(sha256sum requirements-test.txt)"
if [ "$(cat "$home/wanted" 2>/dev/null)" != "$wanted" ]; then
    rm -rf "$home"
    "$python" -m venv "$home"
    "$home/bin/pip" install --quiet -r requirements-test.txt
    echo "$wanted" > "$home/wanted"
fi

torch_of_the_system() {
    /usr/bin/python3 -W ignore -c 'import os, sys, torch
print("%d.%d" % sys.version_info[:2], os.path.dirname(os.path.dirname(torch.__file__)))' 2>/dev/null || true
}
if [ -z "${MILLRACE_TORCH:-}" ]; then
    read -r version path <<< "$(torch_of_the_system)" || true
    [ "${version:-}" != "$("$home/bin/python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')" ] || MILLRACE_TORCH="$path"
fi

"$home/bin/mypy" --strict --cache-dir "$scratch/mypy"
env -u MILLRACE_TORCH "$home/bin/python" -m pytest -p no:cacheprovider -m "not torch"
if [ -n "${MILLRACE_TORCH:-}" ]; then
    MILLRACE_TORCH="$MILLRACE_TORCH" "$home/bin/python" -m pytest -p no:cacheprovider -m torch
else
    echo "worker: SKIPPED the tests with PyTorch: there is none for $("$python" --version)" >&2
fi

"$home/bin/python" -m build --wheel --no-isolation --outdir "$scratch/dist" . > "$scratch/build.log" 2>&1 || { cat "$scratch/build.log"; exit 1; }
"$python" -m venv "$scratch/clean"
"$scratch/clean/bin/pip" install --quiet "$scratch"/dist/millrace-*.whl
PYTHONPATH=tests "$home/bin/python" -c 'import pathlib, sys, roots; roots.small(pathlib.Path(sys.argv[1]))' "$scratch/root"
cd "$scratch"
clean/bin/python -c '
import millrace
dataset = millrace.Snapshot.open("root").dataset("train", batch=64)
print("wheel:", sum(batch.num_rows for batch in dataset), "rows,", dataset.state_dict()["epoch"], "epoch")'
