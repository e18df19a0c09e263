package io.millrace.demo.examples;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Page views, carts and purchases of the visitors of a shop. */
record ProductEvents(Batch batch) {
    private static final int EVENTS_A_VISITOR = 10;
    private static final List<String> PRODUCTS = List.of("kettle", "lamp", "headphones", "backpack", "phone");
    private static final List<String> DEVICES = List.of("phone", "tablet", "desktop");

    private static final List<Flaw> FLAWS = List.of(
            Flaw.BROKEN_JSON,
            Flaw.SENT_TWICE,
            new Flaw(20, "intake.missing_field", json -> json.remove("visitor_id")),
            new Flaw(20, "intake.wrong_type", json -> json.put("price", "on request")),
            new Flaw(20, "intake.not_a_label", json -> json.put("kind", "hover")),
            new Flaw(30, "intake.late", json -> move(json, Duration.ofDays(-3))),
            new Flaw(20, "intake.event_time_out_of_range", json -> move(json, Duration.ofDays(2))),
            new Flaw(40, "keep_where.not_matching", json -> json.put("device", "robot")),
            new Flaw(50, null, json -> json.putNull("price")));

    static ExampleRecords of(Batch batch) {
        return new FlawedRecords(batch, new ProductEvents(batch)::event, FLAWS);
    }

    private static void move(ObjectNode json, Duration by) {
        json.put(
                "happened_at",
                Instant.parse(json.get("happened_at").asText()).plus(by).toString());
    }

    private ObjectNode event(int number) {
        SplittableRandom random = batch.random(number);
        String kind = kind(random.nextInt(100));
        int visitors = Math.max(1, batch.count() / EVENTS_A_VISITOR);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("event_id", String.format(Locale.ROOT, "e-%09d", number));
        json.put("visitor_id", String.format(Locale.ROOT, "v-%07d", random.nextInt(visitors)));
        json.put("happened_at", batch.time(number).toString());
        json.put("kind", kind);
        json.put("product", PRODUCTS.get(random.nextInt(PRODUCTS.size())));
        json.put("device", DEVICES.get(random.nextInt(DEVICES.size())));
        json.put("price", (100 + random.nextInt(49_900)) / 100.0);
        json.put("quantity", kind.equals("page_view") ? 0 : 1 + random.nextInt(4));
        return json;
    }

    private static String kind(int percent) {
        if (percent < 70) {
            return "page_view";
        }
        return percent < 90 ? "add_to_cart" : "purchase";
    }
}
