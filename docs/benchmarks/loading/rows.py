"""The rows that every reader reads: two sets, a pure function of the row's number."""
import random
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

TOKENS = 512
LABELS = ["news", "forum", "manual", "letter"]


def value(dtype: str) -> dict[str, str]:
    return {"_type": "Value", "dtype": dtype}


@dataclass(frozen=True)
class RowSet:
    """`features` as in `dataset.json`, without the row id; `make(first, count)` gives a table of them; `group`: rows of a
    row group."""

    name: str
    features: dict[str, dict]
    group: int
    make: Callable[[int, int], pa.Table]

    @property
    def columns(self) -> list[str]:
        return list(self.features)


def vocabulary() -> list[str]:
    draw = random.Random(1)
    return ["".join(draw.choices("etaoinshrdlucmfwyp", k=draw.randint(2, 10))) for _ in range(20_000)]


WORDS = vocabulary()
FREQUENT_FIRST = np.cumsum(1 / np.arange(1, len(WORDS) + 1)) / sum(1 / n for n in range(1, len(WORDS) + 1))


def texts(first: int, count: int) -> pa.Table:
    """Texts of about 1.2 KB: words as frequent as in a language (Zipf), so Zstandard shrinks them as it does prose."""
    draw = np.random.default_rng(first)
    lengths = draw.integers(120, 226, count)
    words = np.searchsorted(FREQUENT_FIRST, draw.random(int(lengths.sum())))
    ends = lengths.cumsum()
    rows = [" ".join(WORDS[word] for word in words[end - length:end]) for end, length in zip(ends, lengths)]
    return pa.table({"text": rows, "label": pa.array(draw.integers(0, len(LABELS), count), pa.int64()),
                     "number": pa.array(range(first, first + count), pa.int64())})


def tokens(first: int, count: int) -> pa.Table:
    """512 token numbers below 50,000, small ones more frequent; the first is the row's number."""
    draw = np.random.default_rng(first)
    numbers = (50_000 * draw.random((count, TOKENS)) ** 3).astype(np.int32)
    numbers[:, 0] = np.arange(first, first + count)
    return pa.table({"tokens": pa.FixedSizeListArray.from_arrays(pa.array(numbers.reshape(-1)), TOKENS)})


SETS = {rows.name: rows for rows in [
    RowSet("text", {"text": value("string"), "label": {"_type": "ClassLabel", "names": LABELS}, "number": value("int64")},
           30_000, texts),
    RowSet("tokens", {"tokens": {"_type": "List", "feature": value("int32"), "length": TOKENS}}, 20_000, tokens)]}
