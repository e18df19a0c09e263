"""Image files of every odd mode, made by hand or with Pillow; each is a pair of bytes and the pixels they mean."""

import io
import struct
import zlib

from PIL import Image, ImageCms

SIZE = (37, 23)
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def picture(mode="RGB", size=SIZE):
    """A smooth picture: gradients and a wave, so that a decoder of another make differs by rounding only."""
    bands = [Image.linear_gradient("L"), Image.radial_gradient("L"), Image.linear_gradient("L").rotate(90)]
    alpha = Image.radial_gradient("L").rotate(45)
    whole = Image.merge("RGBA", [band.resize(size) for band in [*bands, alpha]])
    return whole if mode == "RGBA" else whole.convert("LA" if mode == "LA" else "RGB").convert(mode)


def saved(image, kind, **options):
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png(size, depth, colour, rows, before=b"", interlace=0):
    """A PNG of rows that are packed already, each with no filter."""
    head = struct.pack(">IIBBBBB", *size, depth, colour, 0, 0, interlace)
    body = zlib.compress(b"".join(b"\0" + row for row in rows))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + before + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def packed(levels, bits):
    """Levels of one row, most significant first, the last byte filled with zeros."""
    text = "".join(format(level, f"0{bits}b") for level in levels)
    text += "0" * (-len(text) % 8)
    return bytes(int(text[i : i + 8], 2) for i in range(0, len(text), 8))


def grid(top, channels=1):
    """Rows of levels from 0 to top that repeat with no period of a row or a byte."""
    width, height = SIZE
    return [[(x * 7 + y * 13 + x * y) % (top + 1) for x in range(width * channels)] for y in range(height)]


def image(mode, rows):
    return Image.frombytes(mode, SIZE, bytes(level for row in rows for level in row))


def deep(mode, colour, channels):
    """16 bits a channel; what counts is the high byte, which for grey Pillow's own conversion does not take."""
    rows = grid(65535, channels)
    content = png(SIZE, 16, colour, [struct.pack(f">{len(row)}H", *[v * 91 % 65536 for v in row]) for row in rows])
    return content, image(mode, [[v * 91 % 65536 >> 8 for v in row] for row in rows])


def shallow(bits):
    top = (1 << bits) - 1
    rows = grid(top)
    return png(SIZE, bits, 0, [packed(row, bits) for row in rows]), image("L", [[v * 255 // top for v in r] for r in rows])


def palette(bits, transparent=False):
    colours = [(i * 37 % 256, i * 91 % 256, 255 - i % 256) for i in range(1 << bits)]
    alphas = [i * 50 % 256 for i in range(min(4, 1 << bits))] if transparent else []
    before = chunk(b"PLTE", bytes(v for colour in colours for v in colour))
    before += chunk(b"tRNS", bytes(alphas)) if transparent else b""
    rows = grid((1 << bits) - 1)
    whole = [[*colour, alphas[i] if i < len(alphas) else 255] for i, colour in enumerate(colours)]
    pixels = [[v for level in row for v in (whole[level] if transparent else whole[level][:3])] for row in rows]
    return png(SIZE, bits, 3, [packed(row, bits) for row in rows], before), image("RGBA" if transparent else "RGB", pixels)


def adam7(mode, colour, channels):
    """Interlaced, which Pillow reads but cannot write."""
    rows = grid(255, channels)
    width, height = SIZE
    lines = []
    for x0, y0, dx, dy in [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]:
        for y in range(y0, height, dy):
            lines.append(b"".join(bytes(rows[y][x * channels : (x + 1) * channels]) for x in range(x0, width, dx)))
    return png(SIZE, 8, colour, lines, interlace=1), image(mode, rows)


def key(colour, channels, transparent):
    """One level or colour of the file means transparent."""
    rows = grid(255, channels)
    rows[3][: channels] = transparent
    content = png(SIZE, 8, colour, map(bytes, rows), chunk(b"tRNS", struct.pack(f">{channels}H", *transparent)))
    return content, Image.open(io.BytesIO(content)).convert("RGBA")


def pngs():
    yield "grey16", *deep("L", 0, 1)
    yield "rgb16", *deep("RGB", 2, 3)
    yield "rgba16", *deep("RGBA", 6, 4)
    yield "grey_alpha16", deep("LA", 4, 2)[0], deep("LA", 4, 2)[1].convert("RGBA")
    for bits in (1, 2, 4):
        yield f"grey{bits}", *shallow(bits)
    for bits in (1, 2, 4, 8):
        yield f"palette{bits}", *palette(bits)
        yield f"palette{bits}_transparent", *palette(bits, transparent=True)
    beyond = png(SIZE, 8, 3, map(bytes, grid(255)), chunk(b"PLTE", bytes(range(30))))
    yield "palette_too_short", beyond, Image.open(io.BytesIO(beyond)).convert("RGB")
    yield "grey_key", *key(0, 1, [77])
    yield "rgb_key", *key(2, 3, [10, 20, 30])
    yield "interlaced", *adam7("RGB", 2, 3)
    yield "interlaced_grey", *adam7("L", 0, 1)
    for mode in ("L", "RGB", "RGBA", "LA"):
        whole = picture(mode)
        yield f"plain_{mode}", saved(whole, "png", icc_profile=SRGB), whole.convert("RGBA") if mode == "LA" else whole
    bmp = picture()
    yield "bmp", saved(bmp, "bmp"), bmp
    yield "bmp_palette", saved(bmp.quantize(16), "bmp"), bmp.quantize(16).convert("RGB")


def without_app0(jpeg):
    """Without the JFIF marker, as cameras write that have an EXIF marker only."""
    assert jpeg[2:4] == b"\xff\xe0"
    return jpeg[:2] + jpeg[4 + int.from_bytes(jpeg[4:6], "big") :]


def ycck():
    """The picture as YCCK: Pillow writes only CMYK, which is turned by the transform byte of the Adobe marker."""
    planes = [*picture().convert("YCbCr").split(), Image.linear_gradient("L").resize(SIZE)]
    stored = [plane.point(lambda level: 255 - level) for plane in planes]  # Pillow inverts what it writes
    jpeg = bytearray(saved(Image.merge("CMYK", stored), "jpeg", quality=95))
    jpeg[jpeg.index(b"Adobe") + 11] = 2
    return bytes(jpeg)


def jpegs():
    whole = picture()
    for name, subsampling in (("444", 0), ("422", 1), ("420", 2)):
        yield f"jpeg_{name}", saved(whole, "jpeg", quality=90, subsampling=subsampling)
    yield "jpeg_grey", saved(picture("L"), "jpeg")
    yield "jpeg_progressive", saved(whole, "jpeg", progressive=True)
    yield "jpeg_restarts", saved(whole, "jpeg", restart_marker_blocks=2)
    yield "jpeg_icc", saved(whole, "jpeg", icc_profile=SRGB)
    yield "jpeg_rgb", saved(whole, "jpeg", keep_rgb=True)
    yield "jpeg_without_jfif", without_app0(saved(whole, "jpeg", quality=90, subsampling=0))
    yield "jpeg_cmyk", saved(whole.convert("CMYK"), "jpeg", quality=90)
    yield "jpeg_ycck", ycck()
    exif = Image.Exif()
    exif[0x0112] = 6
    yield "jpeg_exif", saved(whole, "jpeg", exif=exif)


def moved(gif, screen, left, top):
    """The first frame of a GIF elsewhere on another screen."""
    at = 13 + (3 << (gif[10] & 7) + 1 if gif[10] & 0x80 else 0)
    while gif[at] == 0x21:
        at += 2
        while gif[at]:
            at += gif[at] + 1
        at += 1
    assert gif[at] == 0x2C
    return gif[:6] + struct.pack("<HH", *screen) + gif[10 : at + 1] + struct.pack("<HH", left, top) + gif[at + 5 :]


def gifs():
    frame = picture().quantize(32)
    yield "gif", saved(frame, "gif"), "RGB"
    yield "gif_interlaced", saved(frame, "gif", interlace=1), "RGB"
    yield "gif_transparent", saved(frame, "gif", transparency=frame.getpixel((5, 5))), "RGBA"
    others = [picture().rotate(turn).quantize(32) for turn in (90, 180)]
    yield "gif_animated", saved(frame, "gif", save_all=True, append_images=others), "RGB"
    yield "gif_moved", moved(saved(frame, "gif"), (60, 50), 11, 7), "RGB"
    yield "gif_moved_transparent", moved(saved(frame, "gif", transparency=frame.getpixel((5, 5))), (60, 50), 11, 7), "RGBA"
    yield "gif_beyond_the_screen", moved(saved(frame, "gif"), (30, 20), 9, 1), "RGB"


def broken():
    """Files that are whole by their structure but lack pixels, or are damaged where a checksum tells."""
    rows = [bytes(row) for row in grid(255)]
    yield "short_data_png", png(SIZE, 8, 0, rows[:-1])
    damaged = bytearray(png(SIZE, 8, 0, rows))
    damaged[len(damaged) // 2] ^= 1
    yield "damaged_png", bytes(damaged)
    yield "huge_claim_of_a_chunk_png", damaged[:33] + b"\x7f\xff\xff\xff" + damaged[37:]
    for name, content in jpegs():
        if "progressive" not in name:
            yield f"{name}_ends_early", content[: len(content) * 3 // 4].rstrip(b"\xff") + b"\xff\xd9"
    gif = saved(picture().quantize(32), "gif")
    at = gif.index(b"\x2c\0\0\0\0") + 11
    yield "short_data_gif", gif[:at] + bytes([20]) + gif[at + 1 : at + 21] + b"\0\x3b"
