"""Which of Arrow's allocators a reader uses."""

from __future__ import annotations

import os

import pyarrow as pa

CHOICE = "ARROW_DEFAULT_MEMORY_POOL"


def use_jemalloc() -> None:
    """Makes jemalloc Arrow's allocator in this process, unless the user chose one: mimalloc, the default, gets every
    large buffer anew from the kernel, which costs the first epoch up to half as much again (docs/benchmarks/loading.md)."""
    if CHOICE not in os.environ and pa.default_memory_pool().backend_name == "mimalloc" \
            and "jemalloc" in pa.supported_memory_backends():
        pa.set_memory_pool(pa.jemalloc_memory_pool())
