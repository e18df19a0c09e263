package io.millrace.demo.benchmark.stock;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Tickets as rows: the columns that Millrace makes of the same fields, without its row id. */
public final class StockWriting extends WriteSupport<StockTicket> {
    private static final MessageType SCHEMA = MessageTypeParser.parseMessageType("""
            message ticket {
              optional binary ticket_id (STRING);
              optional binary customer_id (STRING);
              optional binary name (STRING);
              optional binary email (STRING);
              optional binary phone (STRING);
              optional int64 sent_at (TIMESTAMP(MICROS,true));
              optional binary language (STRING);
              optional binary product (STRING);
              optional binary title (STRING);
              optional binary body (STRING);
              optional double price;
              optional binary photo;
            }
            """);

    private RecordConsumer out;
    private int column;

    /** Only the older of parquet-java's two ways to be configured is abstract; nothing calls it here. */
    @Override
    @SuppressWarnings("deprecation")
    public WriteContext init(Configuration unused) {
        return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration unused) {
        return context();
    }

    private static WriteContext context() {
        return new WriteContext(SCHEMA, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        out = consumer;
    }

    @Override
    public void write(StockTicket ticket) {
        column = 0;
        out.startMessage();
        text(ticket.ticketId);
        text(ticket.customer.id);
        text(ticket.customer.name);
        text(ticket.customer.email);
        text(ticket.customer.phone);
        cell(ticket.sentAt, at -> out.addLong(micros(at)));
        text(ticket.language);
        text(ticket.product);
        text(ticket.title);
        text(ticket.body.text);
        cell(ticket.price, out::addDouble);
        cell(ticket.photo, bytes -> out.addBinary(Binary.fromConstantByteArray(bytes)));
        out.endMessage();
    }

    private void text(String value) {
        cell(value, text -> out.addBinary(Binary.fromString(text)));
    }

    private <T> void cell(T value, Consumer<T> write) {
        if (value != null) {
            String name = SCHEMA.getFieldName(column);
            out.startField(name, column);
            write.accept(value);
            out.endField(name, column);
        }
        column++;
    }

    private static long micros(String time) {
        Instant instant = Instant.parse(time);
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000;
    }
}
