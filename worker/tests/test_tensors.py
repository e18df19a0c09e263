"""Dicts of tensors, and media cells."""

from __future__ import annotations

import array
import builtins
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from conftest import required
from millrace import MillraceError, MissingPackageError, Snapshot, UnknownNameError, audio_cells, image_cells
from roots import Root, png, row, small, wav

FILL = {"number": -1, "score": float("nan"), "flag": False}


def one_row(path: Path, **values: Any) -> Snapshot:
    root = Root(path)
    root.snapshot(root.append(root.file([{**row(7), **values}], 6)))
    return Snapshot.open(path)


def tensors(snapshot: Snapshot, batch: int = 1, **options: Any) -> dict[str, Any]:
    value: dict[str, Any] = next(iter(snapshot.dataset(batch=batch, format="tensors", **options)))
    return value


@pytest.mark.parametrize("column, dtype, shape, expected", [
    ("number", "int64", (1,), [7]), ("score", "float64", (1,), [1.75]), ("flag", "bool", (1,), [False]),
    ("small", "int32", (1,), [7]), ("day", "int32", (1,), [7]), ("time", "int64", (1,), [7000]), ("label", "int64", (1,), [1]),
    ("pixels", "float32", (1, 2, 3), [[[7.0, 7.125, 7.25], [7.375, 7.5, 7.625]]]),
])
def test_numbers_are_tensors(torch: Any, tmp_path: Path, column: str, dtype: str, shape: tuple[int, ...], expected: Any) -> None:
    found = tensors(one_row(tmp_path), columns=[column])[column]
    assert (found.dtype, tuple(found.shape), found.tolist()) == (getattr(torch, dtype), shape, expected)


def test_everything_else_is_a_list(torch: Any, tmp_path: Path) -> None:
    found = tensors(one_row(tmp_path))
    assert found["_mr_id"] == ["events/0/7/0"] and found["text"] == ["row 7"] and found["secret"] == [None]
    assert [tokens.tolist() for tokens in found["tokens"]] == [[0, 1, 2]]
    assert found["image"][0].bytes == png(7) and found["audio"][0].samples().values.tolist() == [7, -7]


def test_rows_of_a_batch_stay_together(torch: Any, root: Root) -> None:
    for found in Snapshot.open(root.path).dataset(batch=16, format="tensors", fill=FILL, lanes=3):
        numbers = found["number"].tolist()
        assert found["label"].tolist() == [n % 3 for n in numbers]
        assert found["flag"].tolist() == [n % 3 == 0 for n in numbers]
        assert found["pixels"][:, 1, 0].tolist() == [n + 3 / 8 for n in numbers]
        assert [tokens.tolist() for tokens in found["tokens"]] == [list(range(n % 4)) for n in numbers]
        assert found["text"] == [row(n)["text"] for n in numbers]


def test_a_null_needs_a_stand_in(torch: Any, tmp_path: Path) -> None:
    snapshot = one_row(tmp_path, number=None, score=None, tokens=None)
    with pytest.raises(MillraceError, match=r"column number holds a null, .* give fill=\{'number': …\}"):
        tensors(snapshot, columns=["number"])
    found = tensors(snapshot, columns=["number", "score", "tokens"], fill=FILL)
    assert found["number"].tolist() == [-1] and found["score"].isnan().all() and found["tokens"] == [None]


def test_fill_names_a_column(torch: Any, root: Root) -> None:
    with pytest.raises(UnknownNameError, match="column nmber is unknown"):
        Snapshot.open(root.path).dataset(batch=1, format="tensors", fill={"nmber": 0})


def test_an_empty_batch_is_empty_tensors(torch: Any, root: Root) -> None:
    found = tensors(Snapshot.open(root.path), batch=2, readers=4, reader=3)
    assert tuple(found["pixels"].shape) == (0, 2, 3) and found["number"].dtype == torch.int64 and found["tokens"] == []


def test_tensors_without_torch_say_what_to_install(root: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("millrace.tensors.torch", None)
    with pytest.raises(MissingPackageError, match=r"format='tensors' needs the package torch: pip install 'millrace\[torch\]'"):
        Snapshot.open(root.path).dataset(batch=1, format="tensors")


# ---- cells

def media(content: bytes | None, path: str | None = "a.bin") -> pa.Array:
    return pa.array([{"bytes": content, "path": path}, None], pa.struct([("bytes", pa.binary()), ("path", pa.string())]))


def test_an_image_is_decoded_by_pillow_when_asked_to() -> None:
    required("PIL.Image")
    cell, none = image_cells(media(png(9), "a.png"))
    assert none is None and cell is not None and cell.path == "a.png" and repr(cell) == "ImageCell(path='a.png')"
    assert (cell.image().size, cell.image().getpixel((1, 1))) == ((2, 2), 9)


def test_bytes_that_are_no_image_are_only_bytes() -> None:
    required("PIL.Image")
    cell = image_cells(media(b"private"))[0]
    assert cell is not None and cell.bytes == b"private"
    with pytest.raises(MillraceError, match=r"ImageCell\(path='a.bin'\) is no image that Pillow reads"):
        cell.image()


def test_without_pillow_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without_pillow(name: str, *rest: Any) -> Any:
        if name.startswith("PIL"):
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without_pillow)
    cell = image_cells(media(png(9)))[0]
    assert cell is not None
    with pytest.raises(MissingPackageError, match=r"needs the package pillow: pip install 'millrace\[images\]'"):
        cell.image()


@pytest.mark.parametrize("bits, samples, code", [
    (8, [0, 255, 128], "B"), (16, [-32768, 32767, 5], "h"), (24, [-8388608, 8388607, -1], "i"), (32, [-2**31, 2**31 - 1, 0], "i"),
])
def test_wav_is_decoded_to_whole_numbers(bits: int, samples: list[int], code: str) -> None:
    cell = audio_cells(media(wav(samples, bits)))[0]
    assert cell is not None
    found = cell.samples()
    assert (found.values, found.channels, found.rate, found.bits) == (array.array(code, samples), 1, 8000, bits)


def test_stereo_is_interleaved() -> None:
    cell = audio_cells(media(wav([1, -1, 2, -2], channels=2, rate=44100)))[0]
    assert cell is not None
    assert (cell.samples().values.tolist(), cell.samples().channels, cell.samples().rate) == ([1, -1, 2, -2], 2, 44100)


@pytest.mark.parametrize("content", [b"OggS....", b"", None])
def test_other_sound_is_only_bytes(content: bytes | None) -> None:
    cell = audio_cells(media(content))[0]
    assert cell is not None and cell.bytes == content
    with pytest.raises(MillraceError, match="is no WAV file with PCM|holds no bytes"):
        cell.samples()


def test_cells_come_from_arrow_batches_too(tmp_path: Path) -> None:
    batch = next(iter(small(tmp_path, rows=4, group=4, files=1) and Snapshot.open(tmp_path).dataset(batch=4)))
    numbers = batch.column("number").to_pylist()
    assert [cell and cell.bytes for cell in image_cells(batch.column("image"))] == [png(n) for n in numbers]
    assert [cell is not None for cell in audio_cells(batch.column("audio"))] == [n % 2 == 1 for n in numbers]
