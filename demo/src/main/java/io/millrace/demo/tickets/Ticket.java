package io.millrace.demo.tickets;

/**
 * A record to send.
 *
 * @param key the customer
 * @param value JSON, or what should be, or null
 * @param timestamp when the broker gets it, in milliseconds since 1970
 */
public record Ticket(byte[] key, byte[] value, long timestamp, Defect defect) {
    @Override
    public String toString() {
        return "ticket[" + defect + "]";
    }
}
