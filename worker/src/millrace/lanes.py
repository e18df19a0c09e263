"""Which rows of a segment's lanes one reader takes, and how they fall into windows. Pure."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import pyarrow as pa

from millrace.order import SegmentOrder


def lane_indices(order: SegmentOrder, positions: range) -> dict[int, range]:
    """Lane → the stream's row numbers that stand at these positions of the segment, in reading order.

    Positions step by `stride`, so they come back to a lane after lanes / gcd(stride, lanes) of them, by then
    stride / gcd(stride, lanes) rows deeper.
    """
    common = math.gcd(positions.step, order.lanes)
    period, deeper = order.lanes // common, positions.step // common
    return {p % order.lanes: _of_lane(order, positions[i::period], deeper) for i, p in enumerate(positions[:period])}


def _of_lane(order: SegmentOrder, positions: range, deeper: int) -> range:
    depth, lane = divmod(positions[0], order.lanes)
    start = order.lane_start(lane) + depth
    return range(start, start + len(positions) * deeper, deeper)


def between(indices: range, low: int, high: int) -> range:
    """The members of an ascending range that are ≥ low and < high."""
    first = max(0, -(-(low - indices.start) // indices.step))
    last = max(0, -(-(high - indices.start) // indices.step))
    return indices[first:last]


@dataclass(frozen=True)
class Pattern:
    """How a window is put together: rows per lane in the order of `lanes`, then `back` brings them into positions."""

    lanes: tuple[tuple[int, int], ...]
    back: pa.Int64Array


@lru_cache(maxsize=64)
def pattern(first_lane: int, stride: int, count: int, lanes: int) -> Pattern:
    """The pattern of `count` positions from one in lane `first_lane`. A window whose length is a multiple of the lanes
    has the same pattern as the one before, so this is nearly always in the cache."""
    of_row = [(first_lane + i * stride) % lanes for i in range(count)]
    by_lane = sorted(range(count), key=of_row.__getitem__)
    back = [0] * count
    for at, row in enumerate(by_lane):
        back[row] = at
    counts: dict[int, int] = {}
    for row in by_lane:
        counts[of_row[row]] = counts.get(of_row[row], 0) + 1
    return Pattern(tuple(counts.items()), pa.array(back, pa.int64()))


def window_rows(stride: int, batch: int, lanes: int, target: int) -> int:
    """Rows of a window: near `target`, and if it can be a whole number of rounds over the lanes and of steps."""
    for unit in (math.lcm(lanes, stride, batch) // stride, math.lcm(lanes, stride) // stride):
        if unit <= target:
            return target // unit * unit
    return max(1, target)
