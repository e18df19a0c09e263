"""Permutation, order, plan and state: the contract's vectors, its reference, and its properties."""

from __future__ import annotations

import random

import pytest

from conftest import reference
from millrace import Order, Plan, RefusedError, State
from millrace.manifest import DataFile, Manifest, snapshot_id
from millrace.permutation import hash64, mix, permutation

EXAMPLE = [[5, 3, 4], [], [2, 6]]
PLACES = "0.2.0 0.2.3 0.0.4 0.1.0 0.2.1 0.0.1 0.0.2 0.1.1 0.2.2 0.0.3 0.0.0 0.1.2 2.0.1 2.1.3 2.1.2 2.1.5 2.0.0 2.1.0 2.1.4 2.1.1"


def places(order: Order, positions: range) -> str:
    return " ".join(".".join(map(str, order.locate(p))) for p in positions)


@pytest.mark.parametrize("found, expected", [
    (mix(1), 6238072747940578789),
    (hash64(0, 0), 16294208416658607535),
    (hash64(2**64 - 1, 5), 15212506146343009075),
    (hash64(-1, 5), 15212506146343009075),
    (permutation(7, 10).to_pylist(), [1, 8, 5, 7, 0, 9, 4, 6, 3, 2]),
    (permutation(7, 0).to_pylist(), []),
    (places(Order(EXAMPLE, 1, 0, 4), range(20)), PLACES),
    (places(Order(EXAMPLE, 1, 1, 4), range(5)), "0.0.3 0.0.1 0.2.1 0.1.0 0.0.0"),
    ([Order([[1000] * 300], 42, 3).locate(p) for p in (0, 1, 95, 96, 123456, 299999)],
     [(0, 74, 263), (0, 7, 129), (0, 91, 333), (0, 74, 433), (0, 161, 565), (0, 83, 633)]),
])
def test_vectors_of_the_contract(found: object, expected: object) -> None:
    assert found == expected


def some_manifest(random_: random.Random) -> list[list[int]]:
    segments = [[random_.randint(1, 40) for _ in range(random_.randint(0, 9))] for _ in range(random_.randint(1, 4))]
    return segments if any(segments) else [[1]]


@pytest.mark.parametrize("part", range(10))
def test_order_plan_and_state_equal_the_reference_on_1000_random_manifests(part: int) -> None:
    theirs = reference("order_reference")
    random_ = random.Random(part)
    for _ in range(100):
        segments = some_manifest(random_)
        key = random_.choice([(random_.getrandbits(63)), -random_.getrandbits(40)]), random_.randint(0, 9), random_.randint(1, 99)
        order, expected = Order(segments, *key), theirs.Order(segments, *key)
        assert order.total == expected.total
        for p in random_.choices(range(order.total), k=12):
            assert order.locate(p) == expected.locate(p)
            assert order.position(order.locate(p)) == p == expected.position(*order.locate(p))
        same_plan(random_, theirs, order.total)
        same_files(random_, theirs, segments)


def same_plan(random_: random.Random, theirs: object, total: int) -> None:
    world, readers = random_.randint(1, 8), random_.randint(1, 4)
    batch, g, tail = world * random_.randint(1, 5), random_.randint(0, total), random_.choice(["drop", "wrap"])
    rank, reader = random_.randrange(world), random_.randrange(readers)
    plan = Plan(batch, rank, world, readers, reader, tail)
    assert plan.steps(total, g) == theirs.steps(total, g, batch, tail)  # type: ignore[attr-defined]
    for step in range(min(3, plan.steps(total, g))):
        found = [p % total for p in plan.positions(g + step * batch, g + step * batch + batch)]
        assert found == theirs.batch(total, g, batch, step, world, rank, readers, reader)  # type: ignore[attr-defined]


def same_files(random_: random.Random, theirs: object, segments: list[list[int]]) -> None:
    files = [[{"path": f"data/train/f{i}-{b}.parquet", "bytes": 1, "sha256": f"{random_.getrandbits(256):064x}",
               "rows": rows, "row_groups": [rows]} for b, rows in enumerate(sizes)] for i, sizes in enumerate(segments)]
    mine = [[DataFile.of(entry) for entry in segment] for segment in files]
    old = random_.randint(0, len(files))
    new_id = theirs.snapshot_id(files)  # type: ignore[attr-defined]
    assert snapshot_id(mine) == new_id
    state = {"format": "millrace/1", "snapshot_id": snapshot_id(mine[:old]), "split": "train", "seed": 3, "lanes": 96,
             "epoch": 1, "g": 0}
    new = Manifest(new_id, None, 1, "", tuple(map(tuple, mine)))
    expected = theirs.advance(state, files[:old], new_id, files)  # type: ignore[attr-defined]
    assert State.of(state).advance(mine[:old], new).to_dict() == expected


@pytest.mark.parametrize("lanes", [1, 2, 7, 96])
def test_ten_appended_snapshots_leave_the_old_prefix_unchanged(lanes: int) -> None:
    random_ = random.Random(lanes)
    segments: list[list[int]] = [[4, 9, 2]]
    seen = [Order(segments, 5, 2, lanes).locate(p) for p in range(15)]
    for _ in range(10):
        segments.append([random_.randint(1, 20) for _ in range(random_.randint(0, 4))])
        order = Order(segments, 5, 2, lanes)
        now = [order.locate(p) for p in range(order.total)]
        assert now[:len(seen)] == seen
        assert len(set(now)) == order.total == sum(map(sum, segments))
        seen = now


@pytest.mark.parametrize("world", [1, 2, 3, 4, 6, 8, 12, 24])
@pytest.mark.parametrize("readers", [1, 2, 3])
def test_ranks_and_readers_share_every_step(world: int, readers: int) -> None:
    for start in (0, 37):
        parts = [Plan(24, rank, world, readers, reader).positions(start, start + 24)
                 for rank in range(world) for reader in range(readers)]
        assert sorted(p for part in parts for p in part) == list(range(start, start + 24))
        per_rank = [sum(map(len, parts[rank * readers:(rank + 1) * readers])) for rank in range(world)]
        assert per_rank == [24 // world] * world


@pytest.mark.parametrize("arguments, message", [
    ((100, 0, 3), "batch 100 is not a multiple of world size 3: take 99"),
    ((0,), "batch is 0: it must be at least 1"),
    ((8, 2, 2), "rank is 2: with world 2 it must be from 0 to 1"),
    ((8, 0, 1, 2, 2), "reader is 2: with readers 2 it must be from 0 to 1"),
    ((8, 0, 1, 1, 0, "keep"), "tail 'keep' is unknown: drop"),
])
def test_a_plan_that_does_not_fit_is_refused(arguments: tuple[object, ...], message: str) -> None:
    with pytest.raises(RefusedError, match=message):
        Plan(*arguments)  # type: ignore[arg-type]
