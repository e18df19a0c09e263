"""The pages about this package: their Python runs, and prints what they say."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
from conftest import missing
from roots import Root, value

PACKAGE = Path(__file__).resolve().parents[1]
FEATURES = {"_mr_id": value("string"), "pixels": {"_type": "List", "feature": value("float32"), "length": 784},
            "language": {"_type": "ClassLabel", "names": ["en", "de"]}}
SCHEMA = pa.schema([("_mr_id", pa.string()), ("pixels", pa.list_(pa.float32(), 784)), ("language", pa.int64())])


def blocks(page: Path, language: str) -> str:
    return "".join(re.findall(rf"^```{language}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.M | re.S))


def tickets(path: Path) -> None:
    """A dataset with the columns that the pages name."""
    root = Root(path, features=FEATURES, schema=SCHEMA, shapes={"pixels": [28, 28]})
    rows: list[dict[str, Any]] = [{"_mr_id": f"tickets/0/{i}/0", "pixels": [i / 400] * 784, "language": i % 2} for i in range(400)]
    root.snapshot(root.append(root.file(rows, 50), root.file([{**rows[0], "_mr_id": "tickets/0/400/0"}], 1, "test")))


def test_the_readme_runs_and_prints_what_it_says(tmp_path: Path) -> None:
    follow(tmp_path, "README.md")


def test_the_page_about_training_runs_and_prints_what_it_says(torch: Any, tmp_path: Path) -> None:
    follow(tmp_path, "../docs/how-to/train-with-the-worker.md")


def follow(tmp_path: Path, page: str) -> None:
    if not (PACKAGE / page).is_file():
        missing(f"{page} is not here")
    tickets(tmp_path / "out")
    script = tmp_path / "page.py"
    script.write_text(blocks(PACKAGE / page, "python"), encoding="utf-8")
    ran = subprocess.run([sys.executable, str(script)], cwd=tmp_path, capture_output=True, text=True, timeout=120,
                         env={**os.environ, "PYTHONPATH": ":".join([str(PACKAGE / "src"), *sys.path])})
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout == blocks(PACKAGE / page, "text")
