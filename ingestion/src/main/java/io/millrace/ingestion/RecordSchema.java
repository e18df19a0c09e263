package io.millrace.ingestion;

import io.millrace.core.Origin;
import io.millrace.ingestion.flink.CodecTypeInformation;
import java.time.InstantSource;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Emits exactly one {@link Read} for every Kafka record. */
final class RecordSchema implements KafkaRecordDeserializationSchema<Read> {
    private final RecordReader.Settings settings;
    private transient RecordReader reader;

    RecordSchema(RecordReader.Settings settings) {
        this.settings = settings;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        reader = new RecordReader(settings, InstantSource.system());
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Read> out) {
        Origin origin = new Origin(record.topic(), record.partition(), record.offset());
        out.collect(reader.read(origin, record.timestamp(), record.value()));
    }

    @Override
    public TypeInformation<Read> getProducedType() {
        return new CodecTypeInformation<>(new ReadCodec.Reads(settings.input().schema()));
    }
}
