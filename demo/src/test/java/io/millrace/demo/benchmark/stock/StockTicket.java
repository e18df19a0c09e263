package io.millrace.demo.benchmark.stock;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A ticket as Jackson binds it: fields of a Flink POJO. */
public final class StockTicket {
    @JsonProperty("ticket_id")
    public String ticketId;

    public Customer customer;

    @JsonProperty("sent_at")
    public String sentAt;

    public String language;
    public String product;
    public String title;
    public Body body;
    public Double price;
    public byte[] photo;

    /** The part of a ticket that says who sent it. */
    public static final class Customer {
        public String id;
        public String name;
        public String email;
        public String phone;
    }

    /** The part of a ticket that says what it is about. */
    public static final class Body {
        public String text;
    }
}
