"""One pass over one reader's steps: blocks to windows, opened, ahead in a thread, cut into steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

import pyarrow as pa

from millrace.blocks import BlockReader
from millrace.decryption import Decryption
from millrace.description import Description
from millrace.keys import Keys
from millrace.manifest import Segments
from millrace.plan import Plan
from millrace.prefetch import Prefetch
from millrace.state import State
from millrace.steps import order_of, recut, windows
from millrace.store import Store


@dataclass(frozen=True)
class Source:
    """Where rows come from: the files of a split, which columns, and how they are read.

    `prefetch`: windows (up to 4096 rows, some 16 MiB) made ahead by a background thread, 0 for none; `check_pages`:
    whether a page with a wrong CRC is refused, which costs some 7 % of the time.
    """

    store: Store
    description: Description
    segments: Segments
    columns: Sequence[str]
    keys: Keys | None
    prefetch: int
    check_pages: bool

    def __post_init__(self) -> None:
        Decryption(self.description, self.columns, self.keys)

    @property
    def total(self) -> int:
        """Rows of the split."""
        return sum(file.rows for files in self.segments for file in files)

    def steps(self, state: State, plan: Plan) -> Iterator[pa.RecordBatch]:
        """This reader's rows of each step from `state` to the end of the epoch, in position order."""
        count = plan.steps(self.total, state.g)
        if not count:
            return
        opening = Decryption(self.description, self.columns, self.keys)
        with closing(BlockReader(self.store, opening.read, self.check_pages)) as reader:
            batches = map(opening.open, self._windows(state, plan, count, reader))
            first = next(file for files in self.segments for file in files)
            empty = opening.open(reader.empty(first))
            sizes = (len(plan.positions(at, at + plan.batch)) for at in
                     range(state.g, state.g + count * plan.batch, plan.batch))
            yield from self._ahead(batches, sizes, empty)

    def _windows(self, state: State, plan: Plan, count: int, reader: BlockReader) -> Iterator[pa.RecordBatch]:
        order = order_of(self.segments, state.seed, state.epoch, state.lanes)
        positions = plan.positions(state.g, state.g + count * plan.batch)
        return windows(order, self.segments, plan, positions, reader)

    def _ahead(self, batches: Iterator[pa.RecordBatch], sizes: Iterator[int], empty: pa.RecordBatch
               ) -> Iterator[pa.RecordBatch]:
        if not self.prefetch:
            yield from recut(batches, sizes, empty)
            return
        with closing(Prefetch(batches, self.prefetch)) as ahead:
            yield from recut(iter(ahead), sizes, empty)
