"""Measures how the worker, PyArrow, Hugging Face, LitData and MosaicML read the same rows: `python3 docs/benchmarks/loading`.
Writes figures.md and every result as a line of results.jsonl into the work directory; loading.md says what is measured."""
import argparse
import contextlib
import fcntl
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import figures
from layouts import write_all
from readers import READERS
from rows import SETS

HERE = Path(__file__).resolve().parent
WORKER = HERE.parents[2] / "worker" / "src"


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="loading", description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("loading-benchmark"), help="directory of rows and results")
    parser.add_argument("--rows", type=int, default=240_000)
    parser.add_argument("--files", type=int, default=4, help="Parquet files of a set")
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sets", nargs="+", default=list(SETS), choices=list(SETS))
    parser.add_argument("--readers", nargs="+", default=list(READERS), choices=list(READERS), metavar="READER",
                        help=f"of: {'; '.join(READERS)}")
    parser.add_argument("--first-round", type=int, default=0, help="goes on after an earlier run; 0 is the check")
    parser.add_argument("--once", nargs="+", default=[], choices=list(READERS), metavar="READER",
                        help="measured in the first round only")
    parser.add_argument("--lock", type=Path, help="file to hold a lock on while a set is measured")
    return parser.parse_args()


@contextlib.contextmanager
def alone(lock: Path | None):
    with open(lock or os.devnull, "a") as file:
        if lock:
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def measured(given: argparse.Namespace, what: str, rows: str, name: str) -> dict:
    home = given.work / rows
    state = home / "states" / (re.sub("[^a-z]+", "-", name.lower()) + ".json")
    state.parent.mkdir(exist_ok=True)
    command = [sys.executable, str(HERE / "measure.py"), what, rows, name, str(home), str(given.batch), str(state)]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(WORKER)})
    if done.returncode:
        sys.exit(f"{what} of {rows} by {name} failed:\n{done.stderr}")
    return {"what": what, "set": rows, "reader": name, **json.loads(done.stdout.splitlines()[-1])}


def steps(given: argparse.Namespace, round_: int):
    """(what, reader); round 0 checks what is read and leaves all files in memory."""
    for name in given.readers:
        if not round_:
            yield "check", name
        elif round_ == 1 or name not in given.once:
            yield "epoch", name
            if READERS[name].resumes:
                yield "resume", name


def complete(result: dict) -> bool:
    return result.get("different", result.get("rows")) == result.get("rows") == result.get("total", result.get("rows"))


def measure(given: argparse.Namespace, rows: str, round_: int) -> None:
    with alone(given.lock if round_ else None), open(given.work / "results.jsonl", "a") as log:
        for what, name in steps(given, round_):
            result = {"round": round_, **measured(given, what, rows, name)}
            if not complete(result):
                sys.exit(f"not every row once: {result}")
            print(json.dumps(result), file=log, flush=True)
            print(json.dumps(result), flush=True)


def main() -> None:
    given = options()
    given.work = given.work.resolve()
    for rows in given.sets:
        write_all(SETS[rows], given.work, given.rows, given.files)
        (given.work / rows / "rows").write_text(str(given.rows))
    for round_ in range(given.first_round, given.rounds + 1):
        for rows in given.sets:
            measure(given, rows, round_)
    results = [json.loads(line) for line in (given.work / "results.jsonl").read_text().splitlines()]
    parts = [f"## {rows}\n{figures.table(results, rows, given.readers)}" for rows in given.sets]
    (given.work / "figures.md").write_text("\n\n".join([*parts, figures.every(results)]) + "\n")
    print(given.work / "figures.md")


if __name__ == "__main__":
    main()
