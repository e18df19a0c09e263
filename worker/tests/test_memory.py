"""Memory of a reader stays within the formula of the README, and blocks are decoded no more often than it says."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pyarrow as pa
import pytest

from millrace import Order, Plan, Snapshot
from millrace.memory import CHOICE, use_jemalloc
from millrace.segment_reader import SegmentReader
from roots import Root, row

LANES, ROW_BYTES = 12, 2000


def measured(snapshot: Snapshot, world: int) -> int:
    use_jemalloc()
    before, peak = pa.total_allocated_bytes(), 0
    for _ in snapshot.dataset(batch=24, world=world, lanes=LANES, columns=["text"], prefetch=2):
        peak = max(peak, pa.total_allocated_bytes() - before)
    return peak


@pytest.mark.parametrize("world", [1, 4])
@pytest.mark.parametrize("blocks, group", [(120, 100), (20, 600)])
def test_memory_stays_within_the_formula(tmp_path: Path, world: int, blocks: int, group: int) -> None:
    random_, root = random.Random(1), Root(tmp_path)
    text = [random_.randbytes(ROW_BYTES // 2).hex() for _ in range(blocks * group)]
    root.snapshot(root.append(root.file([{**row(i), "text": text[i]} for i in range(len(text))], group)))
    block, reader_lanes = group * ROW_BYTES, LANES // world
    lanes = reader_lanes * block if blocks > 4 * LANES else min(2 * reader_lanes * block, blocks * block // world)
    window = 4096 * ROW_BYTES
    found = measured(Snapshot.open(tmp_path), world)
    assert found < 1.1 * (lanes + 2 * block + 5 * window)
    assert found > lanes / 8


@pytest.mark.parametrize("sizes, lanes, often", [([10] * 20, 5, 1), ([10] * 21, 5, 2), ([100], 96, 1), ([7] * 95, 96, 1)])
@pytest.mark.parametrize("stride", [1, 2, 5, 64])
def test_a_block_is_decoded_once_where_lanes_share_many(sizes: list[int], lanes: int, often: int, stride: int) -> None:
    order, decoded = Order([sizes], 3, 0, lanes).segments[0], Counter[int]()

    def read(block: int) -> pa.RecordBatch:
        decoded[block] += 1
        return pa.record_batch({"place": [f"{block}.{i}" for i in range(sizes[block])]})

    positions = Plan(stride, world=stride).positions(0, order.total)
    found = [place for window in SegmentReader(order, positions, read).windows(50) for place in window["place"].to_pylist()]
    assert found == [".".join(map(str, order.locate(p))) for p in positions]
    assert max(decoded.values()) <= often


@pytest.mark.parametrize("chosen, expected", [(None, "jemalloc"), ("mimalloc", "mimalloc"), ("system", "system")])
def test_a_dataset_uses_jemalloc_unless_the_user_chose(root: Root, chosen: str | None, expected: str) -> None:
    if not {"jemalloc", "mimalloc"} <= set(pa.supported_memory_backends()):
        pytest.skip("this pyarrow was built without jemalloc or mimalloc")
    script = ("import sys; sys.path += sys.argv[2:]\nimport millrace, pyarrow\n"
              "next(iter(millrace.Snapshot.open(sys.argv[1]).dataset(batch=4)))\n"
              "print(pyarrow.default_memory_pool().backend_name)")
    environment = {name: value for name, value in os.environ.items() if name != CHOICE}
    done = subprocess.run([sys.executable, "-c", script, str(root.path), *sys.path], capture_output=True, text=True, check=True,
                          env=environment | ({CHOICE: chosen} if chosen else {}))
    assert done.stdout.strip() == expected
