package io.millrace.demo.benchmark.stock;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.apache.flink.api.common.serialization.AbstractDeserializationSchema;

/** JSON to tickets; a record that is none ends the job. */
final class StockTickets extends AbstractDeserializationSchema<StockTicket> {
    private static final long serialVersionUID = 1;

    private transient ObjectReader reader;

    StockTickets() {
        super(StockTicket.class);
    }

    @Override
    public void open(InitializationContext context) {
        reader = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readerFor(StockTicket.class);
    }

    @Override
    public StockTicket deserialize(byte[] message) throws IOException {
        return reader.readValue(message);
    }
}
