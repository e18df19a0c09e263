"""Resumes in the middle of the epoch as one of so many ranks: seconds to the next batch, and memory beside its formula.
usage: lanes.py WORK SET   WORK is the directory of the benchmark, written before"""
import json
import subprocess
import sys
import time
from pathlib import Path

import millrace
import pyarrow.parquet as pq

from measure import cpu, resident
from rows import SETS

BATCH, LANES = 9216, 96
WINDOW = 16 << 20


def resume(work: str, rows: str, world: int) -> dict:
    """A rank's first batch from the middle on, then a thousandth of its rows to see what it holds."""
    before, cpu_before, start = resident()["now"], cpu(), time.perf_counter()
    snapshot = millrace.Snapshot.open(f"{work}/{rows}/root")
    dataset = snapshot.dataset("train", batch=BATCH, world=world, columns=SETS[rows].columns)
    dataset.load_state_dict({**dataset.state_dict(), "g": dataset.rows // 2 // BATCH * BATCH})
    next(iter(dataset))
    return {"lanes": LANES // world, "wall": time.perf_counter() - start, "cpu": cpu() - cpu_before,
            "held": 1024 * (resident()["peak"] - before)}


def formula(work: str, rows: str, world: int) -> int:
    """Bytes by the worker's README: segments of up to 4 row groups a lane."""
    files = [pq.ParquetFile(path) for path in Path(work, rows, "root").glob("data/train/*.parquet")]
    groups = [file.metadata.row_group(i) for file in files for i in range(file.num_row_groups)]
    columns = set(SETS[rows].columns)
    sizes = [sum(leaf.total_uncompressed_size for leaf in map(group.column, range(group.num_columns))
                 if leaf.path_in_schema.split(".")[0] in columns) for group in groups]
    block, lanes, ahead = max(sizes), LANES // world, 2
    return min(2 * lanes * block, sum(sizes) // world) + 2 * block + (ahead + 3) * WINDOW


def main(work: str, rows: str) -> None:
    print("| lanes of the reader | resume s | CPU s | held MB | formula MB |\n|--:|--:|--:|--:|--:|")
    for world in (1, 4, 12, 96):
        done = subprocess.run([sys.executable, __file__, work, rows, str(world)], capture_output=True, text=True, check=True)
        one = json.loads(done.stdout)
        print(f"| {one['lanes']} | {one['wall']:.2f} | {one['cpu']:.2f} | {one['held'] / 1e6:,.0f} | "
              f"{formula(work, rows, world) / 1e6:,.0f} |")


if __name__ == "__main__":
    if len(sys.argv) == 4:
        print(json.dumps(resume(*sys.argv[1:3], int(sys.argv[3]))))
    else:
        main(*sys.argv[1:])
