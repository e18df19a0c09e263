package io.millrace.demo.tickets;

import io.millrace.core.Randomness;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** A made-up person; id and address are unique. Addresses lie in domains that RFC 2606 keeps for examples. */
public record Customer(Language language, String id, String name, String email, String phone) {
    private static final long CUSTOMERS = 0x637573746F6D6572L;
    private static final String[] DOMAINS = {"example.com", "example.org", "example.net"};

    /** The customer of a number; the same for the same seed. */
    public static Customer of(long seed, int number) {
        long hash = Randomness.hash64(Randomness.hash64(seed, CUSTOMERS), number);
        SplittableRandom random = new SplittableRandom(hash);
        Language language = Language.any(random);
        String id = String.format(Locale.ROOT, "cust-%06d-%04x", number, hash & 0xFFFF);
        String name = language.fullName(random);
        String email = mailbox(name) + number + "@" + DOMAINS[random.nextInt(DOMAINS.length)];
        return new Customer(language, id, name, email, PhoneNumber.of(language, random));
    }

    private static String mailbox(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z ]", "")
                .strip()
                .replace(' ', '.');
        return plain.isEmpty() ? "user" : plain;
    }

    /** A text in which the braces of a {@link Vocabulary} are filled in. */
    String filled(String text, String order, double price, String writtenPhone) {
        return text.replace("{order}", order)
                .replace("{price}", language.price(price))
                .replace("{phone}", writtenPhone)
                .replace("{email}", email)
                .replace("{name}", name);
    }

    /** One of the texts of a kind in the customer's language, about an order. */
    public String says(String kind, String order, double price, SplittableRandom random) {
        return filled(language.vocabulary().any(kind, random), order, price, phone);
    }

    /** What must be found nowhere in an output: each value in every way in which tickets write it. */
    List<String> secrets() {
        return List.of(id, name, email, phone, phone.replace(" ", ""));
    }
}
