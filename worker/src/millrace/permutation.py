"""The hash and the permutation of order `mr-block-1` (contract section 9).

Written with pyarrow.compute: measured on 60,000 rows it sorts as fast as numpy (4.2 ms against 4.2 ms) and hashes in
0.3 ms against 0.2 ms, so numpy, which is no dependency, would gain nothing.
"""

from __future__ import annotations

from functools import lru_cache

import pyarrow as pa
import pyarrow.compute as pc

MASK = (1 << 64) - 1
GOLDEN, FIRST, SECOND = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB


def mix(z: int) -> int:
    """The finalizer of SplitMix64 (Steele, Lea, Flood 2014) on an unsigned 64-bit number."""
    z = ((z ^ (z >> 30)) * FIRST) & MASK
    z = ((z ^ (z >> 27)) * SECOND) & MASK
    return z ^ (z >> 31)


def hash64(a: int, b: int) -> int:
    """Hash of two numbers; a negative one counts as its two's complement."""
    return mix((a + GOLDEN * (b + 1)) & MASK)


def permutation(key: int, n: int) -> pa.UInt64Array:
    """The indices 0 … n-1 in ascending order of (hash64(key, i), i). `array_sort_indices` is stable."""
    return pc.array_sort_indices(_hashes(key & MASK, n))


def _hashes(key: int, n: int) -> pa.UInt64Array:
    """hash64(key, i) for i = 0 … n-1; unchecked multiplication and addition wrap."""
    z = pc.add(_multiples(max(n, 1).bit_length()).slice(0, n), _uint64(key))
    z = pc.multiply(pc.bit_wise_xor(z, pc.shift_right(z, _uint64(30))), _uint64(FIRST))
    z = pc.multiply(pc.bit_wise_xor(z, pc.shift_right(z, _uint64(27))), _uint64(SECOND))
    return pc.bit_wise_xor(z, pc.shift_right(z, _uint64(31)))


@lru_cache(maxsize=64)
def _multiples(bits: int) -> pa.UInt64Array:
    """GOLDEN · (i + 1) for i = 0 … 2^bits - 1. Cached: to make it from Python numbers costs more than the sort."""
    return pc.multiply(pa.array(range(1, (1 << bits) + 1), pa.uint64()), _uint64(GOLDEN))


def _uint64(value: int) -> pa.UInt64Scalar:
    return pa.scalar(value, pa.uint64())
