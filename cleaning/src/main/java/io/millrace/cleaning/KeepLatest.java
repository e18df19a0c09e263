package io.millrace.cleaning;

import io.millrace.core.Binding;
import io.millrace.core.Bytes;
import io.millrace.core.Example;
import io.millrace.core.FieldsDigest;
import io.millrace.core.KeptSampleCodec;
import io.millrace.core.KeyedStep;
import io.millrace.core.Option;
import io.millrace.core.Rejection;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/**
 * The first sample of a key opens a window; at its end the latest one in it is passed on. The memory of a key is the end
 * of its window and the latest sample so far.
 */
public final class KeepLatest implements KeyedStep {
    static final String SUPERSEDED = "superseded";

    public static final StepType<Settings> TYPE = StepType.of("keep_latest", Settings.class, KeepLatest::new)
            .summary(
                    "Keeps the latest of all samples of a key within a window that its first sample opens; each reject names the one that took its place.")
            .rejects(SUPERSEDED)
            .example(Example.with("fields", List.of("id"))
                    .given("id: string, price: int64", "a", 3)
                    .before(Duration.ofDays(1), "a", 4)
                    .rejects(SUPERSEDED))
            .example(Example.with("fields", List.of("id"))
                    .given("id: string, price: int64", "a", 3)
                    .after(Duration.ofDays(1), "a", 2)
                    .gives("a", 3))
            .example(Example.with("fields", List.of("price"))
                    .given("id: string, price: int64", "a", 3)
                    .before(Duration.ofDays(1), "a", 4)
                    .gives("a", 3))
            .example(Example.with("fields", List.of("id"), "window_days", 0.5)
                    .given("id: string, price: int64", "a", 3)
                    .before(Duration.ofDays(1), "a", 4)
                    .gives("a", 3));

    public record Settings(
            @Option(doc = "Samples that are equal in all of these have the same key; absent equals absent.")
            List<String> fields,

            @Option(
                    doc =
                            "Length of the window, in days of event time; a sample is passed on when its window ends, so much later.",
                    fallback = "7",
                    min = 0.0001,
                    max = 3_650)
            double windowDays) {}

    private final String id;
    private final KeptSampleCodec codec;
    private final FieldsDigest digest;
    private final Duration window;

    KeepLatest(Settings settings, Binding binding) {
        id = binding.stepId();
        codec = new KeptSampleCodec(binding.schema());
        digest = new FieldsDigest(binding.schema(), binding.fields("fields", settings.fields));
        window = Days.of(settings.windowDays);
    }

    @Override
    public Bytes key(Sample sample) {
        return digest.of(sample);
    }

    /** Only after a restart can a sample come that is earlier than the latest so far. */
    @Override
    public Folded on(Sample sample, Bytes memory) {
        if (memory == null) {
            long end = sample.eventTime() + window.toMillis();
            return new Folded(write(end, sample), List.of(), List.of(), end);
        }
        Pending before = read(memory);
        if (sample.eventTime() < before.latest.eventTime()) {
            Rejection late = Rejection.of(sample, id, SUPERSEDED, before.latest.rowId());
            return new Folded(memory, List.of(), List.of(late), before.end);
        }
        Rejection gone = Rejection.of(before.latest, id, SUPERSEDED, sample.rowId());
        return new Folded(write(before.end, sample), List.of(), List.of(gone), before.end);
    }

    @Override
    public Folded wake(Bytes memory) {
        return new Folded(null, List.of(read(memory).latest), List.of(), Folded.NEVER);
    }

    @Override
    public Duration horizon() {
        return window;
    }

    @Override
    public Duration delay() {
        return window;
    }

    private record Pending(long end, Sample latest) {}

    @Override
    public void recall(Bytes memory) {
        read(memory);
    }

    private Bytes write(long end, Sample latest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(end);
            codec.write(latest, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Bytes.owning(bytes.toByteArray());
    }

    private Pending read(Bytes memory) {
        try (DataInputStream in = new DataInputStream(memory.stream())) {
            return new Pending(in.readLong(), codec.read(in));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
