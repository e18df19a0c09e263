package io.millrace.jobs.cli;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.Suggestion;
import io.millrace.ingestion.FileRecords;
import io.millrace.ingestion.KafkaSettings;
import io.millrace.ingestion.NewestRecords;
import io.millrace.ingestion.RawRecord;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.jobs.preview.Preview;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Some records through a pipeline, without a job; nothing is written anywhere. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = {
            "Takes records through the steps of a pipeline and shows each: before, after, and why, step by step.",
            "Nothing is written, and no offset is moved. Of sensitive fields only type and length are shown.",
            "Steps that remember see the records of the preview, the index files that they know, and no others."
        })
public final class PreviewCommand implements Callable<Integer> {
    private static final int FEW = 5;

    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "FILE",
            description = "The pipeline file.")
    private Path file;

    @ArgGroup(multiplicity = "1")
    private Source source;

    @ArgGroup
    private Amount amount = new Amount();

    @Option(
            names = "--json",
            description = {
                "One object a line and record: origin, outcome (kept or rejected), step, reason, rows.",
                "Times are ISO 8601, bytes base64; of images and audio the size and the SHA-256 are told."
            })
    private boolean json;

    @Spec
    private CommandSpec spec;

    private static final class Source {
        @Option(
                names = "--input",
                paramLabel = "FILE",
                description = "A file of JSON lines: each is a record that Kafka gets now, as produce would send it to"
                        + " partition 0 of the first topic. It may be compressed by gzip.")
        private Path input;

        @Option(names = "--topic", paramLabel = "T", description = "The newest records of this topic of the pipeline.")
        private String topic;
    }

    private static final class Amount {
        @Option(
                names = "--limit",
                paramLabel = "N",
                description = "So many records: the first of a file, the newest of a topic; " + FEW + " if not given.")
        private Integer limit;

        @Option(names = "--all", description = "All records.")
        private boolean all;

        private int count() {
            return all ? Integer.MAX_VALUE : limit == null ? FEW : limit;
        }
    }

    @Override
    public Integer call() {
        if (amount.count() < 1) {
            throw new Refusal(Trouble.INVALID, "--limit must be at least 1, got " + amount.limit);
        }
        try {
            show(PipelinePlan.of(PipelineFile.read(file, System.getenv())));
        } catch (OutOfMemoryError full) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "the records of the preview do not fit into memory: take fewer with --limit, or allow more memory in"
                            + " the environment, as in MILLRACE_HEAP=4g",
                    full);
        }
        return ExitCode.OK.number();
    }

    private void show(PipelinePlan plan) {
        PrintWriter out = spec.commandLine().getOut();
        Preview preview = json ? Preview.json(plan, out::println) : Preview.text(plan, out::println);
        boolean isAny = source.input != null ? file(plan, preview) : topic(plan, preview);
        if (!isAny) {
            throw new Refusal(
                    Trouble.REFUSED,
                    (source.input != null ? source.input : "the topic " + source.topic)
                            + " holds no record: there is nothing to preview");
        }
        preview.end();
        out.flush();
    }

    private boolean file(PipelinePlan plan, Preview preview) {
        String topic = plan.spec().source().kafka().topics().get(0);
        try (FileRecords records = FileRecords.open(source.input, topic, System.currentTimeMillis())) {
            long taken = 0;
            for (RawRecord next = records.next(); next != null; next = records.next()) {
                preview.add(next);
                if (++taken == amount.count() && !amount.all) {
                    break;
                }
            }
            return taken > 0;
        }
    }

    private boolean topic(PipelinePlan plan, Preview preview) {
        KafkaSettings kafka = plan.spec().source().kafka();
        if (!kafka.topics().contains(source.topic)) {
            throw new Refusal(
                    Trouble.INVALID,
                    "--topic: " + source.topic + " is no topic of the pipeline"
                            + Suggestion.among(source.topic, kafka.topics()));
        }
        Iterator<RawRecord> newest =
                new NewestRecords(kafka, source.topic).read(amount.count()).iterator();
        boolean isAny = newest.hasNext();
        newest.forEachRemaining(preview::add);
        return isAny;
    }
}
