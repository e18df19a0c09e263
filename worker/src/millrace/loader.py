"""Reads a dataset in several worker processes and hands out whole steps; needs torch."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate
from typing import Any

import pyarrow as pa

from millrace.arguments import of_type, whole
from millrace.dataset import IterableDataset
from millrace.errors import RefusedError, needs_package
from millrace.orphans import end_with
from millrace.plan import Plan
from millrace.transfer import packed, unpacked

try:
    from torch.utils.data import DataLoader
    from torch.utils.data import IterableDataset as TorchDataset
except ImportError:
    DataLoader, TorchDataset = None, object


class Loader:
    """Steps of a dataset, read by `readers` worker processes of a torch `DataLoader`; 0 reads in this process.

    Every step is the rank's whole part of the global batch, in position order, the same for any number of readers.
    Where worker processes are started afresh (on S3, and by default on Python 3.14), the script's own code must stand
    under `if __name__ == "__main__":`. The dataset's state moves with the steps handed out here, not with what the workers read ahead. `options` are the
    `DataLoader`'s, for instance `prefetch_factor` or `multiprocessing_context`.
    """

    def __init__(self, dataset: IterableDataset, readers: int, **options: Any) -> None:
        of_type("dataset", dataset, IterableDataset, "a dataset of Snapshot.dataset()")
        readers = whole("readers", readers, 0)
        if dataset.plan.readers != 1:
            raise RefusedError(f"readers is {readers}, the dataset's is {dataset.plan.readers}: give at least 0 here, and "
                               "none to the dataset")
        if readers and DataLoader is None:
            raise needs_package("torch", "Loader with readers", "torch")
        if not options.get("in_order", True):
            raise RefusedError("in_order is False, but a step is put together of what all readers give: leave it out")
        self.dataset, self.readers, self._options = dataset, readers, options
        if readers and not dataset.snapshot.store.local:
            self._options = {"multiprocessing_context": "spawn", **options}  # an S3 client does not survive a fork

    def __iter__(self) -> Iterator[Any]:
        if not self.readers:
            yield from self.dataset
            return
        for step in self.dataset.walk(self._steps()):
            yield self.dataset.formatted(step)

    def _steps(self) -> Iterator[pa.RecordBatch]:
        plan, at = replace(self.dataset.plan, readers=self.readers), self.dataset.state.g
        loader = DataLoader(Parts(self.dataset), batch_size=None, num_workers=self.readers, collate_fn=_same,
                            **self._options)
        parts: list[pa.RecordBatch] = []
        for part in loader:
            parts.append(unpacked(part))
            if len(parts) == self.readers:
                yield joined(parts, plan, at)
                parts, at = [], at + plan.batch


class Parts(TorchDataset):  # type: ignore[misc]
    """A worker's part of every step as bytes."""

    def __init__(self, dataset: IterableDataset) -> None:
        self._dataset = dataset

    def __iter__(self) -> Iterator[bytes]:
        end_with(os.getppid())
        for part in self._dataset.parts(self._dataset.here()):
            yield packed(part)


def joined(parts: list[pa.RecordBatch], plan: Plan, at: int) -> pa.RecordBatch:
    """The step that starts at position `at`, in position order, from its readers' parts."""
    rank_first = at + (plan.rank - at) % plan.world
    counts = tuple(part.num_rows for part in parts)
    return pa.concat_batches(parts).take(_interleaved(rank_first // plan.world % plan.readers, counts))


@lru_cache(maxsize=64)
def _interleaved(first_reader: int, counts: tuple[int, ...]) -> pa.Int64Array:
    """The i-th row of a step belongs to reader (first + i) mod readers, and is there the (i div readers)-th."""
    readers, starts = len(counts), [0, *accumulate(counts)]
    return pa.array([starts[(first_reader + i) % readers] + i // readers for i in range(sum(counts))], pa.int64())


def _same(part: bytes) -> bytes:
    return part
