"""Reading: every row at its place, the same batches for every topology, an exact resume."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from conftest import sample
from millrace import IterableDataset, Order, Plan, RefusedError, Snapshot
from millrace.lanes import between, window_rows
from millrace.steps import order_of
from roots import Root, row, small

IDS = ["_mr_id"]


def ids(batches: Any) -> list[list[str]]:
    return [batch.column("_mr_id").to_pylist() for batch in batches]


def expected_ids(snapshot: Snapshot, split: str, seed: int, epoch: int, lanes: int) -> list[str]:
    """By the definition: `locate` for every position, over the files as pyarrow reads them."""
    import pyarrow.parquet as pq
    blocks = [[pq.ParquetFile(snapshot.store.path(file.path)).read_row_group(g, IDS)["_mr_id"].to_pylist()
               for file in segment for g in range(len(file.row_groups))] for segment in snapshot.segments(split)]
    order = Order([[len(block) for block in segment] for segment in blocks], seed, epoch, lanes)
    return [blocks[s][b][r] for s, b, r in map(order.locate, range(order.total))]


def global_batches(snapshot: Snapshot, world: int, readers: int, **options: Any) -> list[list[str]]:
    """The steps of all ranks and readers, put together by position."""
    parts = {}
    for rank in range(world):
        for reader in range(readers):
            dataset = snapshot.dataset(columns=IDS, rank=rank, world=world, readers=readers, reader=reader, **options)
            start = dataset.state.g
            for step, part in enumerate(ids(dataset)):
                at = start + step * dataset.plan.batch
                for p, row_id in zip(dataset.plan.positions(at, at + dataset.plan.batch), part, strict=True):
                    parts[p] = row_id
    whole = [parts[p] for p in sorted(parts)]
    return [whole[at:at + options["batch"]] for at in range(0, len(whole), options["batch"])]


def test_a_snapshot_lists_its_files_and_rows(root: Root) -> None:
    snapshot = Snapshot.open(root.path)
    assert [file.split for file in snapshot.files()] == ["train", "train", "validation"]
    assert [file.rows for file in snapshot.files("validation")] == [10]
    assert snapshot.rows("train") == 200 and snapshot.rows("test") == 0
    assert Snapshot.open(f"file://{root.path}").id == snapshot.id


@pytest.mark.parametrize("lanes", [1, 2, 7, 96, 500])
@pytest.mark.parametrize("prefetch", [0, 2])
def test_rows_come_in_the_order_of_the_contract(root: Root, lanes: int, prefetch: int) -> None:
    snapshot = Snapshot.open(root.path)
    for epoch in (0, 1):
        found = ids(snapshot.dataset(batch=8, lanes=lanes, seed=-3, epoch=epoch, columns=IDS, prefetch=prefetch))
        assert sum(found, []) == expected_ids(snapshot, "train", -3, epoch, lanes)


def test_a_batch_holds_whole_rows_with_the_columns_asked_for(root: Root) -> None:
    snapshot = Snapshot.open(root.path)
    for batch in snapshot.dataset(batch=16, lanes=5):
        assert batch.to_pylist() == pa.RecordBatch.from_pylist(
            [row(number) for number in batch.column("number").to_pylist()], batch.schema).to_pylist()
    assert next(iter(snapshot.dataset(batch=4, columns=["label", "text"]))).schema.names == ["label", "text"]


@pytest.mark.parametrize("world, readers", [(1, 1), (3, 1), (8, 1), (64, 1), (1, 4), (3, 5), (8, 2), (2, 96)])
def test_global_batches_are_the_same_for_every_world_size_and_number_of_readers(tmp_path: Path, world: int, readers: int
                                                                                ) -> None:
    snapshot = Snapshot.open(small(tmp_path / "root", rows=700, group=30).path)
    one = ids(snapshot.dataset(batch=192, columns=IDS))
    assert len(one) == 3
    assert global_batches(snapshot, world, readers, batch=192) == one


@pytest.mark.parametrize("seed", range(12))
def test_stopped_anywhere_and_resumed_at_another_topology_the_rest_is_exactly_the_rest(tmp_path: Path, seed: int) -> None:
    random_ = random.Random(seed)
    root = Root(tmp_path / "root")
    segments = [root.append(*[root.file([row(100 * i + x) for x in range(random_.randint(1, 99))], random_.randint(5, 40))
                              for i in range(3 * s, 3 * s + random_.randint(1, 3))]) for s in range(3)]
    root.snapshot(*segments)
    snapshot = Snapshot.open(root.path)
    lanes, tail = random_.choice([1, 4, 24, 96]), random_.choice(["drop", "wrap"])
    options = {"batch": 24, "lanes": lanes, "seed": seed, "tail": tail}
    whole = snapshot.dataset(columns=IDS, **options)
    expected = ids(whole)
    stop = random_.randrange(len(expected))
    first = snapshot.dataset(columns=IDS, rank=0, world=2, **options)
    state = first.state_dict()
    for _, _step in zip(range(stop), first):
        state = first.state_dict()
    world, readers = random_.choice([(1, 1), (3, 2), (4, 1), (8, 3), (24, 1)])
    assert rest(snapshot, state, world, readers, options) == expected[stop:]


def rest(snapshot: Snapshot, state: dict[str, Any], world: int, readers: int, options: dict[str, Any]) -> list[list[str]]:
    steps: dict[int, dict[int, str]] = {}
    for rank in range(world):
        for reader in range(readers):
            dataset = snapshot.dataset(columns=IDS, rank=rank, world=world, readers=readers, reader=reader, **options)
            dataset.load_state_dict(state)
            for step, part in enumerate(ids(dataset)):
                at = state["g"] + step * options["batch"]
                steps.setdefault(step, {}).update(zip(dataset.plan.positions(at, at + options["batch"]), part, strict=True))
    return [[rows[p] for p in sorted(rows)] for _, rows in sorted(steps.items())]


def test_the_next_loop_reads_the_next_epoch(root: Root) -> None:
    dataset = Snapshot.open(root.path).dataset(batch=50, columns=IDS)
    first, second = ids(dataset), ids(dataset)
    assert dataset.epoch == 2 and dataset.state.g == 0 and dataset.steps == 4
    assert first != second and sorted(sum(first, [])) == sorted(sum(second, []))


def test_the_state_is_behind_the_step_that_was_handed_out_last(root: Root) -> None:
    dataset = Snapshot.open(root.path).dataset(batch=50, prefetch=2)
    seen = [dataset.state_dict()["g"] for _ in dataset]
    assert seen == [50, 100, 150, 200]
    assert dataset.state_dict() == {"format": "millrace/1", "snapshot_id": dataset.snapshot.id, "split": "train",
                                    "seed": 0, "lanes": 96, "epoch": 1, "g": 0}


def test_wrap_fills_the_last_step_from_the_start(root: Root) -> None:
    dataset = Snapshot.open(root.path).dataset(batch=150, tail="wrap", columns=IDS)
    first, last = ids(dataset)
    assert last[50:] == first[:100] and sorted(first + last[:50]) == sorted(f"events/0/{i}/0" for i in range(200))
    many = Snapshot.open(root.path).dataset(split="validation", batch=32, tail="wrap", columns=IDS, prefetch=0)
    (only,) = ids(many)
    assert only[:10] == only[10:20] == only[20:30] and only[30:] == only[:2]


def test_the_state_at_the_end_of_a_wrapped_epoch_can_be_loaded(root: Root) -> None:
    dataset = Snapshot.open(root.path).dataset(batch=150, tail="wrap", columns=IDS)
    states = [dataset.state_dict() for _ in dataset]
    dataset.load_state_dict(states[-1])
    assert states[-1]["g"] == 200 and ids(dataset) == [] and dataset.epoch == 1


def test_a_split_without_rows_has_no_steps(root: Root) -> None:
    assert list(Snapshot.open(root.path).dataset(split="test", batch=4)) == []


def test_a_reader_without_rows_in_a_step_gets_an_empty_batch(root: Root) -> None:
    dataset = Snapshot.open(root.path).dataset(batch=2, readers=4, reader=3, columns=IDS)
    assert [batch.num_rows for batch in dataset] == [0, 1] * 50
    assert next(iter(dataset)).schema.names == IDS


def test_a_loop_left_early_ends_its_thread(root: Root) -> None:
    import threading
    for _batch in Snapshot.open(root.path).dataset(batch=2, columns=IDS):
        break
    del _batch
    import gc
    gc.collect()
    assert not [thread for thread in threading.enumerate() if thread.name == "millrace-prefetch"]


def test_a_state_loaded_within_a_loop_ends_the_loop(root: Root) -> None:
    dataset = Snapshot.open(root.path).dataset(batch=2, columns=IDS)
    state = dataset.state_dict()
    with pytest.raises(RefusedError, match="start a new loop"):
        for _ in dataset:
            dataset.load_state_dict(state)


def test_advance_goes_on_within_the_epoch_on_a_newer_snapshot(tmp_path: Path) -> None:
    root = Root(tmp_path / "root")
    old = root.append(root.file([row(i) for i in range(50)], 10))
    first = root.snapshot(old)
    dataset = Snapshot.open(root.path).dataset(batch=10, columns=IDS, lanes=4)
    before = [next(iter(dataset)).column("_mr_id").to_pylist() for _ in range(2)]
    root.snapshot(old, root.append(root.file([row(i) for i in range(50, 90)], 7)), parent=first)
    dataset.advance()
    after = ids(dataset)
    assert before + after == ids(Snapshot.open(root.path).dataset(batch=10, columns=IDS, lanes=4))


def test_the_sample_root_of_the_contract_is_read_in_its_order(tmp_path: Path) -> None:
    sample(tmp_path)
    snapshot = Snapshot.open(tmp_path)
    snapshot.verify()
    for split in ("train", "validation", "test"):
        found = ids(snapshot.dataset(split, batch=1, lanes=4, seed=5, columns=IDS))
        assert sum(found, []) == expected_ids(snapshot, split, 5, 0, 4)


@pytest.mark.parametrize("indices, low, high, expected", [
    (range(3, 30, 4), 0, 99, [3, 7, 11, 15, 19, 23, 27]), (range(3, 30, 4), 7, 15, [7, 11]),
    (range(3, 30, 4), 8, 11, []), (range(3, 30, 4), 40, 50, []), (range(3, 30, 4), 0, 3, []),
])
def test_between(indices: range, low: int, high: int, expected: list[int]) -> None:
    assert list(between(indices, low, high)) == expected


@pytest.mark.parametrize("stride, batch, lanes, target, expected", [
    (1, 256, 96, 4096, 3840), (64, 192, 96, 4096, 4095), (1, 1000, 96, 4096, 4032), (1, 5, 9999, 100, 100), (8, 8, 96, 1, 1),
])
def test_windows_are_whole_rounds_where_that_is_possible(stride: int, batch: int, lanes: int, target: int, expected: int
                                                         ) -> None:
    assert window_rows(stride, batch, lanes, target) == expected


def test_order_of_counts_row_groups_of_files(root: Root) -> None:
    snapshot = Snapshot.open(root.path)
    assert order_of(snapshot.segments("train"), 0, 0, 96).total == 200
    assert isinstance(snapshot.dataset(batch=2), IterableDataset) and Plan(2).stride == 1
