package io.millrace.ingestion;

import io.millrace.core.Bytes;
import io.millrace.core.Origin;
import io.millrace.core.RejectSample;
import io.millrace.core.Rejection;
import io.millrace.core.Rejection.Content;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.ingestion.json.JsonDecoder;
import io.millrace.ingestion.json.JsonLimits;
import java.io.Serializable;
import java.time.InstantSource;
import java.util.List;

/** Makes exactly one {@link Read} of every record and never throws. For one thread. */
public final class RecordReader {
    /** What a reader is made from; travels in the job graph. */
    public record Settings(Input input, JsonLimits limits, boolean rejectUnknown, EventTimeSettings eventTime)
            implements Serializable {
        public static Settings of(KafkaSettings kafka, Input input) {
            JsonLimits limits = new JsonLimits(kafka.maxRecordBytes(), kafka.maxDepth(), kafka.maxNumberLength());
            boolean rejectUnknown = kafka.unknownFields() == KafkaSettings.UnknownFields.REJECT;
            return new Settings(input, limits, rejectUnknown, kafka.eventTime());
        }
    }

    private final Schema schema;
    private final JsonDecoder decoder;
    private final EventTimeGuard guard;
    private final String timeField;

    /** @param clock asked only where the pipeline names no field for event time */
    public RecordReader(Settings settings, InstantSource clock) {
        this.schema = settings.input().schema();
        this.decoder = new JsonDecoder(settings.input(), settings.limits(), settings.rejectUnknown());
        this.timeField = settings.eventTime().field();
        this.guard = new EventTimeGuard(settings.eventTime(), schema, clock);
    }

    /**
     * @param timestamp Kafka's, in milliseconds since 1970
     * @param value the record's value, or null; not touched by anybody afterwards
     */
    public Read read(Origin origin, long timestamp, byte[] value) {
        try {
            List<Object> values = decoder.decode(value);
            long eventTime = guard.of(values, timestamp);
            Sample sample = Sample.of(schema, origin, eventTime, values);
            IntakeReason wrong = guard.verdict(eventTime, timestamp);
            return wrong == null
                    ? Read.of(sample)
                    : Read.of(Rejection.of(sample, IntakeReason.STEP, wrong.text())
                            .in(timeField));
        } catch (RejectSample reject) {
            return rejected(origin, timestamp, value, reject);
        } catch (RuntimeException | StackOverflowError broken) {
            return rejected(origin, timestamp, value, IntakeReason.FAILED.reject());
        }
    }

    private static Read rejected(Origin origin, long timestamp, byte[] value, RejectSample reject) {
        Content content = value == null ? null : new Content.Raw(Bytes.owning(value));
        return Read.of(
                new Rejection(origin, 0, timestamp, IntakeReason.STEP, reject.reason(), null, content, reject.field()));
    }
}
