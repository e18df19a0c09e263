package io.millrace.demo.tickets;

import java.util.SplittableRandom;

/** What a customer writes. */
record TicketText(String title, String body, String order, double price) {
    static TicketText of(Customer customer, long number, SplittableRandom random) {
        Vocabulary words = customer.language().vocabulary();
        double price = (200 + random.nextInt(49_800)) / 100.0;
        String order = "ORD-" + (10_000_000L + number * 7 + random.nextInt(7));
        StringBuilder body = new StringBuilder(words.any("opening", random)).append('\n');
        for (int sentences = 2 + random.nextInt(4); sentences > 0; sentences--) {
            body.append(words.any("sentence", random)).append(' ');
        }
        body.append('\n').append(words.any("closing", random));
        String phone = random.nextInt(3) == 0 ? customer.phone().replace(" ", "") : customer.phone();
        String text = customer.filled(body.toString(), order, price, phone);
        return new TicketText(words.any("title", random), text, order, price);
    }
}
