package io.millrace.demo.examples;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.demo.tickets.Photos;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Drawings of shapes, each with the name of its shape. Ten make a series, which has one background. */
record LabelledImages(Batch batch) {
    private static final int SERIES = 10;
    private static final int SMALLEST = 40;
    private static final int TINY = 8;

    private static final List<Flaw> FLAWS = List.of(
            Flaw.SENT_TWICE,
            new Flaw(20, "intake.missing_field", json -> json.putNull("shape")),
            new Flaw(20, "intake.not_a_label", json -> json.put("shape", "hexagon")),
            new Flaw(20, "intake.not_an_image", json -> json.put("image", noImage())),
            new Flaw(20, "intake.image_too_large", json -> json.put("image", Photos.huge())),
            new Flaw(30, "keep_by_image_size.image_too_small", json -> json.put("image", tiny())),
            new Flaw(30, "resize_image.not_an_image", json -> json.put("image", beginning(json))));

    static ExampleRecords of(Batch batch) {
        return new FlawedRecords(batch, new LabelledImages(batch)::picture, FLAWS);
    }

    private ObjectNode picture(int number) {
        SplittableRandom random = batch.random(number);
        Shape shape = Shape.any(random);
        int series = number / SERIES;
        int background = batch.random(-1 - series).nextInt(1 << 24);
        int side = SMALLEST + random.nextInt(SMALLEST);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("image_id", String.format(Locale.ROOT, "i-%07d", number));
        json.put("series", String.format(Locale.ROOT, "s-%06d", series));
        json.put("drawn_at", batch.time(number).toString());
        json.put("shape", shape.text());
        json.put("image", Photos.base64(shape.drawing(side, background, random), number % 3 == 0 ? "jpeg" : "png"));
        return json;
    }

    private static String noImage() {
        return base64("this is no image".getBytes(StandardCharsets.UTF_8));
    }

    private static String tiny() {
        return Photos.base64(Shape.SQUARE.drawing(TINY, 0, new SplittableRandom(0)), "png");
    }

    /** Of the image: with its header, without its end. */
    private static String beginning(ObjectNode json) {
        byte[] image = Base64.getDecoder().decode(json.get("image").asText());
        return base64(Arrays.copyOf(image, image.length * 3 / 4));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
