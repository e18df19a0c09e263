package io.millrace.jobs.cli;

import io.millrace.core.Problems;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.RejectSample;
import io.millrace.core.Suggestion;
import io.millrace.ingestion.FileRecords;
import io.millrace.ingestion.KafkaSettings;
import io.millrace.ingestion.NewestRecords;
import io.millrace.ingestion.RawRecord;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.jobs.inspect.DatasetTexts;
import io.millrace.jobs.inspect.FindFile;
import io.millrace.jobs.inspect.Inspection;
import io.millrace.jobs.inspect.Proposal;
import io.millrace.jobs.inspect.RecordReader;
import io.millrace.jobs.inspect.Report;
import io.millrace.jobs.inspect.SpanLines;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.privacy.find.Detection;
import io.millrace.privacy.find.DetectionSettings;
import io.millrace.sinks.stores.StoreAddress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is private in a file, a topic or a dataset. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = {
            "Looks for what is private in a file of JSON lines, in the newest records of a topic, or in a finished dataset.",
            "Tells types, fields and counts, and proposes tags and steps; it never shows a value."
        })
public final class InspectCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Source source;

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "The pipeline file that reads the topic; only with --topic.")
    private Path file;

    @Option(
            names = "--field",
            paramLabel = "NAME",
            description = "Look at this field only; nested ones by their path, as in body.text.")
    private String field;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description =
                    "So many records: the first of a file, all if not given; the newest of a topic, 1000 if not given.")
    private Integer limit;

    @Option(
            names = "--min-score",
            paramLabel = "S",
            description =
                    "How sure a finding must be, 0 to 1; if not given, what the file of --find says, and 0.4 without one.")
    private Double minScore;

    @Option(
            names = "--only",
            paramLabel = "TYPE",
            split = ",",
            description = "Find these types only, as in EMAIL,PHONE; in place of the types in the file of --find.")
    private List<String> only = List.of();

    @Option(
            names = "--find",
            paramLabel = "FILE",
            description = "A file of YAML with the options of a step's find: types, except_types, min_score, patterns,"
                    + " dictionaries, edits, allow, recognizers.")
    private Path find;

    @Option(
            names = "--json",
            description =
                    "One object a line and record, of --input and --field: id (the record's own, or the number of its"
                            + " line) and spans with start and end (code points), type, score, rule and why.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private static final class Source {
        @Option(names = "--input", paramLabel = "FILE", description = "A file of JSON lines.")
        private Path input;

        @Option(names = "--topic", paramLabel = "T", description = "A topic of the pipeline that --file names.")
        private String topic;

        @Option(
                names = "--dataset",
                paramLabel = "PLACE",
                description = "A finished dataset as its last commit has it: a directory, or s3://bucket/prefix.")
        private String dataset;

        @Option(
                names = "--types",
                description = "Lists the types that can be found, with --find those that it finds, and ends.")
        private boolean types;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        check();
        try {
            print(out);
        } catch (RejectSample costly) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "a pattern or list of " + find + " looks at far more characters of a text in the field "
                            + costly.field() + " than the text has, so a pipeline would reject it for "
                            + costly.reason() + "; mend the pattern, as without .* at its beginning, or lower edits",
                    costly);
        }
        out.flush();
        return ExitCode.OK.number();
    }

    private void print(PrintWriter out) {
        if (source.types) {
            detection().types().forEach(out::println);
        } else if (json) {
            spans(out);
        } else {
            report(out);
        }
    }

    private void check() {
        if (limit != null && limit < 1) {
            throw invalid("--limit must be at least 1, got " + limit);
        }
        if (minScore != null && !(minScore >= 0 && minScore <= 1)) {
            throw invalid("--min-score must be 0 to 1, got " + minScore);
        }
        if (json && (source.input == null || field == null)) {
            throw invalid("--json goes with --input FILE and --field NAME");
        }
        if ((source.topic != null) != (file != null)) {
            throw invalid("--topic and --file go together: the pipeline file says how the topic is read");
        }
    }

    private static Refusal invalid(String message) {
        return new Refusal(Trouble.INVALID, message);
    }

    private Detection detection() {
        DetectionSettings asked = find == null ? DetectionSettings.DEFAULT : FindFile.read(find, System.getenv());
        DetectionSettings settings =
                asked.with(only.isEmpty() ? asked.types() : only, minScore == null ? asked.minScore() : minScore);
        Problems problems = new Problems();
        Detection detection = new Detection(settings, (option, message) -> problems.add(0, option, message));
        if (!problems.isEmpty()) {
            throw invalid("--only: " + problems.all().get(0).message());
        }
        return detection;
    }

    private Detection opened() {
        Detection detection = detection();
        detection.open();
        return detection;
    }

    private void spans(PrintWriter out) {
        RecordReader reader = new RecordReader(new SpanLines(opened(), field, out::println), true);
        readFile(reader);
    }

    private void report(PrintWriter out) {
        Inspection inspection = new Inspection(opened(), field);
        out.println(read(inspection));
        checkField(inspection);
        Report.lines(inspection).forEach(out::println);
        List<String> proposal = source.dataset == null ? Proposal.lines(inspection) : List.of();
        if (!proposal.isEmpty()) {
            out.println("proposed:");
            proposal.forEach(line -> out.println("  " + line));
        }
    }

    private void checkField(Inspection inspection) {
        if (field != null && inspection.fields().isEmpty() && source.dataset == null) {
            throw invalid("--field: no record has a value in " + field + Suggestion.among(field, inspection.names()));
        }
    }

    /** @return what was read, in words */
    private String read(Inspection inspection) {
        if (source.dataset != null) {
            DatasetTexts texts = new DatasetTexts(address().open());
            texts.read(inspection, field);
            return texts.count() + (texts.count() == 1 ? " row read" : " rows read");
        }
        RecordReader reader = new RecordReader(inspection, false);
        if (source.input != null) {
            readFile(reader);
        } else {
            readTopic(reader);
        }
        if (reader.read() == 0) {
            throw new Refusal(Trouble.REFUSED, nothing(reader));
        }
        return reader.read()
                + (reader.read() == 1 ? " record read" : " records read")
                + (reader.unreadable() == 0
                        ? ""
                        : ", " + reader.unreadable() + " passed by: no JSON objects, the first is " + place(reader));
    }

    private String nothing(RecordReader reader) {
        String what = source.input == null ? "the topic " + source.topic : source.input.toString();
        return reader.unreadable() == 0
                ? what + " holds no record: there is nothing to inspect"
                : what + " holds no JSON object, the first that is none is " + place(reader)
                        + ": write one object a line, in UTF-8";
    }

    private String place(RecordReader reader) {
        return (source.input == null
                ? "at offset " + (reader.firstUnreadable() - 1)
                : "line " + reader.firstUnreadable());
    }

    private StoreAddress address() {
        if (!StoreAddress.isKnown(source.dataset)) {
            throw invalid("--dataset must be a directory or s3://bucket/prefix, got '" + source.dataset + "'");
        }
        return new StoreAddress(source.dataset, null);
    }

    private void readFile(RecordReader reader) {
        try (FileRecords records = FileRecords.open(source.input, "input", 0)) {
            long taken = 0;
            for (RawRecord next = records.next(); next != null; next = records.next()) {
                reader.add(next);
                if (limit != null && ++taken == limit) {
                    break;
                }
            }
        }
    }

    private void readTopic(RecordReader reader) {
        KafkaSettings kafka = PipelinePlan.of(PipelineFile.read(file, System.getenv()))
                .spec()
                .source()
                .kafka();
        if (!kafka.topics().contains(source.topic)) {
            throw invalid("--topic: " + source.topic + " is no topic of the pipeline"
                    + Suggestion.among(source.topic, kafka.topics()));
        }
        new NewestRecords(kafka, source.topic)
                .read(limit == null ? 1000 : limit)
                .forEach(reader::add);
    }
}
