package io.millrace.demo.examples;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.demo.tickets.Customer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Messages of customers and agents in seven languages. A conversation has four, customer and agent in turn, and goes on
 * beside another one.
 */
record SupportChat(Batch batch) {
    private static final int TURNS = 4;
    private static final int BESIDE = 2;
    private static final int CONVERSATIONS_A_CUSTOMER = 2;
    private static final Charset MISREAD = Charset.forName("windows-1252");

    private static final List<Flaw> FLAWS = List.of(
            Flaw.BROKEN_JSON,
            Flaw.SENT_TWICE,
            new Flaw(20, "intake.missing_field", json -> json.remove("customer")),
            new Flaw(20, "intake.not_a_label", json -> json.put("author", "bot")),
            new Flaw(40, "keep_by_length.too_short", json -> json.put("text", " … ")),
            new Flaw(60, null, json -> json.put("text", misread(text(json)))),
            new Flaw(40, null, json -> json.put("text", "\u00a0\n" + text(json) + "\t ")));

    static ExampleRecords of(Batch batch) {
        return new FlawedRecords(batch, new SupportChat(batch)::message, FLAWS);
    }

    private static String text(ObjectNode json) {
        return json.get("text").asText();
    }

    /** UTF-8 as windows-1252, but only where that can be undone: windows-1252 lacks five bytes. */
    private static String misread(String text) {
        String misread = new String(text.getBytes(StandardCharsets.UTF_8), MISREAD);
        return misread.indexOf('\uFFFD') < 0 ? misread : text;
    }

    private ObjectNode message(int number) {
        int conversation = number / (BESIDE * TURNS) * BESIDE + number % BESIDE;
        int turn = number % (BESIDE * TURNS) / BESIDE;
        Customer customer = customer(conversation);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("message_id", String.format(Locale.ROOT, "m-%08d", number));
        json.put("conversation_id", String.format(Locale.ROOT, "c-%07d", conversation));
        json.putObject("customer").put("id", customer.id()).put("email", customer.email());
        json.put("sent_at", batch.time(number).toString());
        json.put("author", turn % 2 == 0 ? "customer" : "agent");
        json.put("language", customer.language().code());
        json.put("text", words(customer, conversation, turn, batch.random(number)));
        return json;
    }

    private Customer customer(int conversation) {
        int customers = Math.max(1, batch.count() / TURNS / CONVERSATIONS_A_CUSTOMER);
        return Customer.of(batch.seed(), batch.random(-1 - conversation).nextInt(customers));
    }

    private static String words(Customer customer, int conversation, int turn, SplittableRandom random) {
        String order = "ORD-" + (20_000_000 + conversation);
        double price = 5 + conversation % 495;
        return switch (turn) {
            case 0 ->
                customer.says("opening", order, price, random) + " " + customer.says("sentence", order, price, random);
            case 1 -> customer.says("answer", order, price, random);
            case 2 -> customer.says("sentence", order, price, random);
            default -> customer.says("goodbye", order, price, random);
        };
    }
}
