"""One measurement in a process of its own; prints it as one line of JSON.
usage: measure.py epoch|check|resume SET READER HOME BATCH STATE"""
import json
import resource
import sys
import time
from pathlib import Path

import numpy as np

from readers import READERS, Reader
from rows import SETS

LONG_SECONDS = 10  # a reader that needs more for an epoch reads one only


def cpu() -> float:
    """Seconds of processor time of this process, all threads, and of children that ended."""
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def resident() -> dict[str, int]:
    """kB now, and at most so far."""
    lines = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return {"now": int(lines["VmRSS"].split()[0]), "peak": int(lines["VmHWM"].split()[0])}


def epoch(make, state_file: Path) -> dict:
    """Opens and reads a whole epoch; keeps a state from its middle. Then the next epoch, whose memory is there already."""
    total = int((state_file.parent.parent / "rows").read_text())
    before, cpu_before, start = resident()["now"], cpu(), time.perf_counter()
    reader: Reader = make()
    rows, first, state = 0, None, None
    for batch in reader.batches():
        first = first or time.perf_counter() - start
        rows += reader.size(batch)
        if state is None and reader.resumes and rows >= total // 2:
            state = {"state": reader.state(), "rows": rows}
    wall, used, peak = time.perf_counter() - start, cpu() - cpu_before, resident()["peak"]
    if state:
        state_file.write_text(json.dumps(state))
    return {"rows": rows, "wall": wall, "cpu": used, "first": first, "peak": peak, "before": before,
            "again": again(reader, rows) if used < LONG_SECONDS else None}


def again(reader: Reader, rows: int) -> float:
    """Seconds of processor time of the next epoch."""
    cpu_before = cpu()
    if sum(map(reader.size, reader.batches())) != rows:
        raise ValueError("the next epoch has another number of rows")
    return cpu() - cpu_before


def check(make, state_file: Path) -> dict:
    """Reads a whole epoch and looks at the rows' numbers: is each there once, and how mixed is a batch?"""
    total = int((state_file.parent.parent / "rows").read_text())
    reader: Reader = make()
    numbers, spreads, after = [], [], None
    for batch in reader.batches():
        of_batch = reader.numbers(batch)
        if after is None and len(numbers) >= total // 2:
            after = of_batch
        numbers += of_batch
        spreads.append(np.std(of_batch))
    state_file.with_suffix(".after").write_text(json.dumps(after))
    mixed = float(np.median(spreads) / np.std(range(total)))
    return {"rows": len(numbers), "different": len(set(numbers)), "total": total, "mixed": mixed}


def resume(make, state_file: Path) -> dict:
    """Opens, goes to the state from the middle and reads the next batch."""
    state = json.loads(state_file.read_text())
    cpu_before, start = cpu(), time.perf_counter()
    reader: Reader = make()
    reader.load(state["state"])
    batch = next(iter(reader.batches()))
    wall, used = time.perf_counter() - start, cpu() - cpu_before
    after = json.loads(state_file.with_suffix(".after").read_text())
    return {"wall": wall, "cpu": used, "exact": list(reader.numbers(batch)) == after, "peak": resident()["peak"]}


def warm(name: str) -> None:
    """Imports first, which is not measured."""
    import importlib
    for package in {"Millrace": ["millrace", "pyarrow.parquet"], "PyArrow": ["pyarrow.dataset", "pyarrow.parquet"],
                    "Hugging Face": ["datasets"], "LitData": ["litdata", "torch"],
                    "MosaicML": ["streaming", "torch"]}[name.split(",")[0]]:
        importlib.import_module(package)


def main(what: str, rows: str, name: str, home: str, batch: str, state_file: str) -> None:
    warm(name)
    kind, place = READERS[name], Path(home)
    result = {"epoch": epoch, "check": check, "resume": resume}[what](
        lambda: kind(SETS[rows], place, int(batch)), Path(state_file))
    print("\n" + json.dumps(result), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
