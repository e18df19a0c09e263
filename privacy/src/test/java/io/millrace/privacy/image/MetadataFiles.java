package io.millrace.privacy.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Image files of a test with secrets wherever their format has room for one. */
final class MetadataFiles {
    static final String SECRET = "N48.1371E11.5754";

    private MetadataFiles() {}

    static byte[] made(String format) {
        BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 24 * 16; i++) {
            image.setRGB(i % 24, i / 24, i * 7919 & 0xFFFFFF);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, file)) {
                throw new IllegalStateException(format + " cannot be written");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Two bytes of marker, two of length, and the content. */
    static byte[] segment(int marker, byte[] content) {
        ByteBuffer segment = ByteBuffer.allocate(4 + content.length);
        return segment.put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    /** Length, type, content and sum. */
    static byte[] chunk(String type, byte[] content) {
        byte[] summed = join(text(type), content);
        CRC32 sum = new CRC32();
        sum.update(summed);
        return ByteBuffer.allocate(summed.length + 8)
                .putInt(content.length)
                .put(summed)
                .putInt((int) sum.getValue())
                .array();
    }

    static byte[] exif(int orientation) {
        return join(text("Exif\0\0"), Orientation.block(orientation), text(SECRET));
    }

    /** With parts put in behind the first so many bytes, and a secret behind the end. */
    static byte[] with(byte[] file, int at, byte[]... parts) {
        return join(Arrays.copyOf(file, at), join(parts), Arrays.copyOfRange(file, at, file.length), text(SECRET));
    }

    static byte[] jpeg(int orientation) {
        byte[] full = {(byte) 0xFF};
        return with(
                made("jpg"),
                20,
                segment(0xE1, exif(orientation)),
                segment(0xE1, text("http://ns.adobe.com/xap/1.0/\0" + SECRET)),
                segment(0xE0, text("JFIF\0\1\2\0\0\1\0\1\1\1" + SECRET)),
                segment(0xE0, text("JFXX\0" + SECRET)),
                segment(0xED, text("Photoshop 3.0\0" + SECRET)),
                segment(0xE2, text("MPF\0" + SECRET)),
                segment(0xE2, text("ICC_PROFILE\0\1\1colours")),
                segment(0xFE, text(SECRET)),
                full);
    }

    static byte[] png(int orientation) {
        return with(
                made("png"),
                33,
                chunk("eXIf", Arrays.copyOfRange(exif(orientation), 6, exif(orientation).length)),
                chunk("tEXt", text("GPS\0" + SECRET)),
                chunk("tIME", new byte[7]),
                chunk("gAMA", new byte[] {0, 0, (byte) 0xB1, (byte) 0x8F}),
                chunk("prVt", text(SECRET)));
    }

    static byte[] gif() {
        byte[] file = made("gif");
        int head = 13 + ((file[10] & 0x80) == 0 ? 0 : 3 << (file[10] & 7) + 1);
        byte[] secret = join(new byte[] {(byte) SECRET.length()}, text(SECRET), new byte[1]);
        return with(
                file,
                head,
                join(text("!\u00FE"), secret),
                join(text("!\u00FF\u000BXMP DataXMP"), secret),
                text("!\u00FF\u000BNETSCAPE2.0\3\1\0\0\0"));
    }
}
