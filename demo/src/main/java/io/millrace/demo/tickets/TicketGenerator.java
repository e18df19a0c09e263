package io.millrace.demo.tickets;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.core.Randomness;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Support tickets of made-up customers, with defects at known rates. Ticket n is a pure function of the seed and n; every
 * fourth ticket, on average, is of a new customer.
 */
public final class TicketGenerator {
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final long DEFECTS = 0x646566656374L;
    private static final int SECONDS_BETWEEN = 10;
    private static final int TICKETS_A_CUSTOMER = 4;
    private static final int CANARY_EVERY = 5;
    private static final Charset MISREAD = Charset.forName("windows-1252");
    private static final String[] PRODUCTS = {"kettle", "lamp", "headphones", "backpack", "phone", "bicycle"};

    private final long seed;
    private static final String DUPLICATE = "drop_exact_duplicates.duplicate";

    private final int customers;
    private final String canary;
    private final Photos photos;

    /**
     * @param records how many tickets there will be
     * @param canary a text that every fifth title carries, so that a search can prove that it sees untreated fields, or
     *     null
     */
    public TicketGenerator(long seed, int records, String canary) {
        this.seed = seed;
        this.customers = Math.max(1, records / TICKETS_A_CUSTOMER);
        this.canary = canary;
        this.photos = new Photos(seed);
    }

    /** Deterministic; number counts from 0. */
    public Ticket ticket(int number) {
        SplittableRandom random = random(number);
        Customer customer = customer(random);
        Defect defect = defect(number);
        int told = defect == Defect.DUPLICATE && number > 0 ? number - 1 : number;
        byte[] key = customer.id().getBytes(StandardCharsets.UTF_8);
        long arrived = sentAt(number).toEpochMilli() + 1 + random.nextInt(5000);
        return new Ticket(key, bytes(json(told, defect), defect), arrived, defect);
    }

    /** Why the demo's pipeline rejects a ticket, or null if it keeps it. */
    public String reason(int number) {
        Defect defect = defect(number);
        return isRepeated(number, defect) ? DUPLICATE : defect.reason();
    }

    /** The ticket before was sent under its own number, and was kept. */
    private boolean isRepeated(int number, Defect defect) {
        boolean isCopy = defect == Defect.DUPLICATE && number > 0;
        return isCopy
                && (number == 1 || defect(number - 1) != Defect.DUPLICATE)
                && defect(number - 1).reason() == null;
    }

    private Defect defect(int number) {
        return Defect.any(new SplittableRandom(Randomness.hash64(seed ^ DEFECTS, number)));
    }

    /** Every sensitive value that the tickets hold, each once. */
    public List<String> secrets(int records) {
        List<String> secrets = new ArrayList<>();
        for (int number = 0; number < customers; number++) {
            secrets.addAll(Customer.of(seed, number).secrets());
        }
        for (int number = 0; number < records; number++) {
            secrets.add(text(number).order());
        }
        return secrets.stream().distinct().toList();
    }

    private SplittableRandom random(int number) {
        return new SplittableRandom(Randomness.hash64(seed, number));
    }

    private Customer customer(SplittableRandom random) {
        return Customer.of(seed, random.nextInt(customers));
    }

    private TicketText text(int number) {
        SplittableRandom random = random(number);
        return TicketText.of(customer(random), number, random);
    }

    private static Instant sentAt(int number) {
        return FIRST.plusSeconds((long) number * SECONDS_BETWEEN);
    }

    private ObjectNode json(int number, Defect defect) {
        SplittableRandom random = random(number);
        Customer customer = customer(random);
        TicketText text = TicketText.of(customer, number, random);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("ticket_id", String.format(Locale.ROOT, "T-%08d", number));
        json.putObject("customer")
                .put("id", customer.id())
                .put("name", customer.name())
                .put("email", customer.email())
                .put("phone", customer.phone());
        json.put("sent_at", sentAt(number).toString());
        json.put("language", customer.language().code());
        json.put("product", PRODUCTS[random.nextInt(PRODUCTS.length)]);
        json.put("title", title(text.title(), number));
        json.putObject("body").put("text", text.body());
        json.put("price", text.price());
        json.put("photo", photos.any(random));
        spoil(json, defect, number);
        return json;
    }

    private String title(String plain, int number) {
        return canary != null && number % CANARY_EVERY == 0 ? plain + " " + canary : plain;
    }

    private static void spoil(ObjectNode json, Defect defect, int number) {
        switch (defect) {
            case MISSING_CUSTOMER -> json.withObject("/customer").remove("id");
            case NULL_TITLE -> json.putNull("title");
            case TEXT_AS_PRICE -> json.put("price", "on request");
            case UNKNOWN_LANGUAGE -> json.put("language", "tlh");
            case YEAR_9999 -> json.put("sent_at", "9999-12-31T23:59:59Z");
            case TWO_DAYS_LATE ->
                json.put("sent_at", sentAt(number).minusSeconds(172_800).toString());
            case NO_IMAGE -> json.put("photo", base64("this is no image"));
            case HUGE_IMAGE -> json.put("photo", Photos.huge());
            case EMPTY_BODY -> json.withObject("/body").put("text", " … ");
            case TEST_TICKET -> json.put("product", "test");
            case MOJIBAKE -> {
                json.put("title", misread(json.get("title").asText()));
                json.withObject("/body")
                        .put("text", misread(json.at("/body/text").asText()));
            }
            case MISSING_PRICE -> json.remove("price");
            case WHITESPACE -> json.put("title", "\u00a0 " + json.get("title").asText() + "\t ");
            default -> {
                // the bytes are spoilt, or nothing is
            }
        }
    }

    /** Only where it can be undone: windows-1252 lacks five bytes. */
    private static String misread(String text) {
        String misread = new String(text.getBytes(StandardCharsets.UTF_8), MISREAD);
        return misread.indexOf('\uFFFD') < 0 ? misread : text;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(ObjectNode json, Defect defect) {
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        return switch (defect) {
            case TOMBSTONE -> null;
            case BROKEN_JSON -> Arrays.copyOf(bytes, bytes.length * 2 / 3);
            case NOT_UTF8 -> notUtf8(bytes);
            default -> bytes;
        };
    }

    /** A byte that UTF-8 never has, inside the ticket's id. */
    private static byte[] notUtf8(byte[] bytes) {
        bytes["{\"ticket_id\":\"T".length()] = (byte) 0xFF;
        return bytes;
    }
}
