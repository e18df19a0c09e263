"""Images and audio as cells that decode when they are asked to."""

from __future__ import annotations

import array
import io
import wave
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from millrace.errors import MillraceError, needs_package

TYPE_CODES = {1: "B", 2: "h", 4: "i"}


@dataclass(frozen=True)
class Cell:
    """A cell of a media column, {bytes, path}. Nothing is copied or decoded before it is asked for."""

    scalar: pa.StructScalar

    def __repr__(self) -> str:
        return f"{type(self).__name__}(path={self.path!r})"

    @property
    def bytes(self) -> bytes | None:
        """The file's bytes."""
        content: bytes | None = self.scalar["bytes"].as_py()
        return content

    @property
    def path(self) -> str | None:
        """The file's name, if the record had one."""
        name: str | None = self.scalar["path"].as_py()
        return name

    def _stream(self) -> io.BytesIO:
        if self.bytes is None:
            raise MillraceError(f"{self!r} holds no bytes")
        return io.BytesIO(self.bytes)


class ImageCell(Cell):
    """A cell of an image column."""

    def image(self) -> Any:
        """The image as Pillow opens it: size and mode are known, pixels are decoded at the first use."""
        try:
            import PIL.Image
        except ImportError:
            raise needs_package("pillow", "ImageCell.image()", "images") from None
        try:
            return PIL.Image.open(self._stream())
        except OSError as error:
            raise MillraceError(f"{self!r} is no image that Pillow reads ({type(error).__name__}): use .bytes") from None


@dataclass(frozen=True)
class Samples:
    """PCM samples: `values` interleaved, frames × channels whole numbers (8 bits: 0 … 255, others signed); `rate` in Hz;
    `bits` of each."""

    values: array.array[int]
    channels: int
    rate: int
    bits: int


class AudioCell(Cell):
    """A cell of an audio column."""

    def samples(self) -> Samples:
        """The samples of a WAV file with PCM of 8, 16, 24 or 32 bits."""
        try:
            with wave.open(self._stream()) as sound:
                return _samples(sound)
        except (wave.Error, EOFError) as error:
            raise MillraceError(f"{self!r} is no WAV file with PCM ({error}): decode .bytes with soundfile or torchaudio"
                                ) from None


def _samples(sound: wave.Wave_read) -> Samples:
    width, frames = sound.getsampwidth(), sound.readframes(sound.getnframes())
    if width == 3:
        frames = b"".join(b"\0" + frames[i:i + 3] for i in range(0, len(frames), 3))
    values = array.array(TYPE_CODES[4 if width == 3 else width], frames)
    if width == 3:
        values = array.array("i", (value >> 8 for value in values))
    return Samples(values, sound.getnchannels(), sound.getframerate(), 8 * width)


def image_cells(column: pa.Array) -> list[ImageCell | None]:
    """The cells of an image column; None where it is null."""
    return [ImageCell(scalar) if scalar.is_valid else None for scalar in column]


def audio_cells(column: pa.Array) -> list[AudioCell | None]:
    """The cells of an audio column; None where it is null."""
    return [AudioCell(scalar) if scalar.is_valid else None for scalar in column]
