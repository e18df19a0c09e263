"""What Pillow makes of images: python image_reference.py FOLDER PHOTOS.zip

Writes images and, beside each, the pixels that Millrace must make of it: width, height and channels as big-endian 32-bit
numbers, then the samples row by row. FOLDER/cases.tsv lists them: kind, image, pixels, step, options. How far a kind may
differ, in levels of 255: png, gif, flip, crop 0; resize, rotate, brightness 1; jpeg 3, because decoders differ.
FOLDER/broken.txt lists files that are not whole images.
"""

import io
import pathlib
import struct
import sys
import zipfile

from PIL import Image, ImageEnhance

import odd_images

FILTERS = {"box": Image.Resampling.BOX, "bilinear": Image.Resampling.BILINEAR, "bicubic": Image.Resampling.BICUBIC}


class Cases:
    def __init__(self, folder):
        self.folder = folder
        self.lines = []

    def image(self, name, content):
        (self.folder / name).write_bytes(content)
        return name

    def add(self, kind, name, expected, step="", **options):
        target = f"{len(self.lines)}.pixels"
        head = struct.pack(">III", *expected.size, len(expected.getbands()))
        (self.folder / target).write_bytes(head + expected.tobytes())
        text = ",".join(f"{option}={value}" for option, value in options.items())
        self.lines.append("\t".join([kind, name, target, step, text]))


def decoding(cases):
    for name, content, expected in odd_images.pngs():
        cases.add("png", cases.image(name, content), expected)
    for name, content in odd_images.jpegs():
        opened = Image.open(io.BytesIO(content))
        cases.add("jpeg", cases.image(name, content), opened if opened.mode == "L" else opened.convert("RGB"))
    for name, content, mode in odd_images.gifs():
        cases.add("gif", cases.image(name, content), Image.open(io.BytesIO(content)).convert(mode))


def photos(cases, archive):
    with zipfile.ZipFile(archive) as files:
        for name in sorted(files.namelist())[::40]:
            if name.endswith(".jpg"):
                content = files.read(name)
                cases.add("jpeg", cases.image(name.replace("/", "_"), content), Image.open(io.BytesIO(content)).convert("RGB"))
                yield "png_" + name.replace("/", "_"), Image.open(io.BytesIO(content)).convert("RGB")


def steps(cases, name, source):
    file = cases.image(name, odd_images.saved(source, "png"))
    for width, height in ((16, 16), (50, 9), (7, 61), (source.width, 40), (1, 1)):
        for method, resampling in FILTERS.items():
            made = source.resize((width, height), resampling)
            cases.add("resize", file, made, "resize_image", width=width, height=height, method=method)
    for degrees in (-200.5, -30, 0.25, 1, 45, 123.4, 180, 359):
        fill = tuple([128] * 3 + [255])[: len(source.getbands())] if source.mode != "L" else 128
        made = source.rotate(degrees, Image.Resampling.BILINEAR, fillcolor=fill)
        turn = {"min_degrees": degrees, "max_degrees": degrees, "fill": 128}
        cases.add("rotate", file, made, "rotate_image", **turn)
    for degrees in (90, -90):
        made = source.rotate(degrees, expand=True)
        cases.add("flip", file, made, "rotate_image", min_degrees=degrees, max_degrees=degrees)
    for factor in (0, 0.33, 0.9, 1, 1.7, 4):
        made = ImageEnhance.Brightness(source).enhance(factor)
        cases.add("brightness", file, made, "adjust_brightness", min_factor=factor, max_factor=factor)
    left, top = (source.width - 20) // 2, (source.height - 11) // 2
    cases.add("crop", file, source.crop((left, top, left + 20, top + 11)), "crop_image", width=20, height=11)
    cases.add("flip", file, source.transpose(Image.Transpose.FLIP_LEFT_RIGHT), "flip_image", axis="horizontal")
    cases.add("flip", file, source.transpose(Image.Transpose.FLIP_TOP_BOTTOM), "flip_image", axis="vertical")


def broken(cases):
    """Each whole file cut at places where pixels are missing."""
    whole = [(name, content) for name, content, _ in odd_images.pngs() if "bmp" not in name]
    whole += list(odd_images.jpegs()) + [(name, content) for name, content, _ in odd_images.gifs() if "animated" not in name]
    names = [cases.image("empty", b""), cases.image("text", b"no image at all"), cases.image("zeros", bytes(100))]
    names += [cases.image(name, content) for name, content in odd_images.broken()]
    for name, content in whole:
        tail = 2 if name.startswith("jpeg") else 3 if name.startswith("gif") else 20
        for cut in (4, len(content) // 3, len(content) * 3 // 4, len(content) * 19 // 20, len(content) - tail):
            names.append(cases.image(f"{name}_cut_{cut}", content[:cut]))
    (cases.folder / "broken.txt").write_text("\n".join(names))


def main(folder, archive):
    cases = Cases(pathlib.Path(folder))
    decoding(cases)
    sources = list(photos(cases, archive))
    sources += [(f"steps_{mode}", odd_images.picture(mode)) for mode in ("L", "RGB", "RGBA")]
    sources += [("noise", Image.effect_noise((64, 48), 90))]
    for name, source in sources:
        steps(cases, name, source)
    broken(cases)
    (cases.folder / "cases.tsv").write_text("\n".join(cases.lines))


if __name__ == "__main__":
    main(*sys.argv[1:])
