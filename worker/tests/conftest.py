"""Where tests find what lies outside the package.

MILLRACE_SHARED: the shared folder, otherwise looked for beside the checkout. MILLRACE_TORCH: a directory with torch that is
not installed here. MILLRACE_REQUIRE=all: what is missing fails a test instead of skipping it.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from roots import Root, small

if os.environ.get("MILLRACE_TORCH"):
    sys.path.append(os.environ["MILLRACE_TORCH"])
SHARED = Path(os.environ.get("MILLRACE_SHARED") or Path(__file__).resolve().parents[2].parent / "shared")


def missing(reason: str) -> None:
    """Skips a test, or fails it where MILLRACE_REQUIRE=all says that nothing may be missing."""
    if os.environ.get("MILLRACE_REQUIRE") == "all":
        pytest.fail(reason)
    pytest.skip(reason)


def required(name: str) -> ModuleType:
    """An optional package."""
    try:
        return importlib.import_module(name)
    except ImportError:
        missing(f"the package {name} is not installed")
        raise


def shared(name: str) -> Path:
    """A file of the shared folder's `readers`."""
    path = SHARED / "readers" / name
    if not path.is_file():
        missing(f"no {name}: set MILLRACE_SHARED to the shared folder")
    return path


def reference(name: str) -> ModuleType:
    """A reference of the contract."""
    path = shared(f"{name}.py")
    if str(path.parent) not in sys.path:
        sys.path.insert(0, str(path.parent))
    return importlib.import_module(name)


def sample(directory: Path) -> None:
    """Makes the contract's tiny live root."""
    required("cryptography")
    subprocess.run([sys.executable, str(shared("make_sample_dir.py")), str(directory)], check=True)


@pytest.fixture(scope="session")
def torch() -> Any:
    """PyTorch, for the tests of marker `torch`."""
    return required("torch")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "torch" in getattr(item, "fixturenames", ()):
            item.add_marker("torch")


@pytest.fixture
def root(tmp_path: Path) -> Root:
    return small(tmp_path / "root")
