package io.millrace.demo.tickets;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small drawings, 28 to 64 pixels wide, as base64 of PNG or JPEG. */
public final class Photos {
    private static final int DRAWN = 256;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int HUGE = 50_000;

    private final String[] photos = new String[DRAWN];

    Photos(long seed) {
        ImageIO.setUseCache(false);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < DRAWN; i++) {
            photos[i] = base64(drawing(random), i % 3 == 0 ? "jpeg" : "png");
        }
    }

    String any(SplittableRandom random) {
        return photos[random.nextInt(DRAWN)];
    }

    private static BufferedImage drawing(SplittableRandom random) {
        int width = 28 + random.nextInt(37);
        int height = 28 + random.nextInt(37);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(random.nextInt(1 << 24)));
        pen.fillRect(0, 0, width, height);
        for (int shape = 0; shape < 3; shape++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            int x = random.nextInt(width / 2);
            int y = random.nextInt(height / 2);
            if (random.nextBoolean()) {
                pen.fillOval(x, y, width / 2, height / 2);
            } else {
                pen.fillRect(x, y, width / 2, height / 3);
            }
        }
        pen.dispose();
        return image;
    }

    /** @param format png or jpeg */
    public static String base64(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }

    /** The beginning of a PNG that claims 50,000 by 50,000 pixels. */
    public static String huge() {
        byte[] header = ByteBuffer.allocate(17)
                .put(new byte[] {'I', 'H', 'D', 'R'})
                .putInt(HUGE)
                .putInt(HUGE)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(header);
        byte[] png = ByteBuffer.allocate(PNG.length + 4 + header.length + 4)
                .put(PNG)
                .putInt(13)
                .put(header)
                .putInt((int) sum.getValue())
                .array();
        return Base64.getEncoder().encodeToString(png);
    }
}
