package io.millrace.demo.examples;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.SplittableRandom;

/** What a picture shows. */
enum Shape {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    CROSS;

    private static final Shape[] ALL = values();

    static Shape any(SplittableRandom random) {
        return ALL[random.nextInt(ALL.length)];
    }

    /** The label. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The shape somewhere on a square, in a colour that stands out.
     *
     * @param side of the square, in pixels
     * @param background red, green and blue, a byte each
     */
    BufferedImage drawing(int side, int background, SplittableRandom random) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(background));
        pen.fillRect(0, 0, side, side);
        pen.setColor(new Color(background ^ 0x808080));
        int size = side / 3 + random.nextInt(side / 3);
        draw(pen, random.nextInt(side - size), random.nextInt(side - size), size);
        pen.dispose();
        return image;
    }

    private void draw(Graphics2D pen, int x, int y, int size) {
        switch (this) {
            case CIRCLE -> pen.fillOval(x, y, size, size);
            case SQUARE -> pen.fillRect(x, y, size, size);
            case TRIANGLE ->
                pen.fillPolygon(new int[] {x, x + size, x + size / 2}, new int[] {y + size, y + size, y}, 3);
            case CROSS -> {
                pen.fillRect(x + size / 3, y, Math.max(1, size / 3), size);
                pen.fillRect(x, y + size / 3, size, Math.max(1, size / 3));
            }
        }
    }
}
