package io.millrace.sinks.flink;

import io.millrace.core.Tally;
import io.millrace.sinks.commits.AppendRequest;
import io.millrace.sinks.commits.Counts;
import java.io.IOException;
import java.util.Map;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** A report travels as a request that has no number yet; its source are the ranges read. */
final class WriterReportSerializer implements SimpleVersionedSerializer<WriterReport> {
    @Override
    public int getVersion() {
        return 1;
    }

    @Override
    public byte[] serialize(WriterReport report) {
        return new AppendRequest(
                        0,
                        report.tally().read(),
                        Counts.of(report.tally()),
                        report.shards(),
                        report.live(),
                        "",
                        report.madeAt(),
                        Map.of())
                .toBytes();
    }

    @Override
    public WriterReport deserialize(int version, byte[] bytes) throws IOException {
        AppendRequest request = AppendRequest.fromBytes(bytes);
        Counts counts = request.counts();
        Tally tally = new Tally(request.source(), counts.consumed(), counts.added(), counts.rejected());
        return new WriterReport(tally, request.shards(), request.live(), request.madeAt());
    }
}
