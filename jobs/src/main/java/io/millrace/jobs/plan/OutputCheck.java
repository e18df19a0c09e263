package io.millrace.jobs.plan;

import io.millrace.core.Ciphertext;
import io.millrace.core.Field;
import io.millrace.core.Kind;
import io.millrace.core.Suggestion;
import io.millrace.jobs.file.PipelineFile;
import java.util.List;
import java.util.Set;

/** What leaves the last step, held against sink, split, rejects and keys. */
final class OutputCheck {
    /** Contract, R6. */
    private static final Set<Kind> SPLITTING = Set.of(Kind.STRING, Kind.INT32, Kind.INT64);

    private final PipelineFile file;
    private final StepFlow flow;
    private final Catalog catalog;

    OutputCheck(PipelineFile file, StepFlow flow, Catalog catalog) {
        this.file = file;
        this.flow = flow;
        this.catalog = catalog;
    }

    void check() {
        Set<String> released = Set.copyOf(SourceCheck.texts(file, "release"));
        flow.schema().fields().stream()
                .filter(Field::isSensitive)
                .filter(field -> !released.contains(field.name()))
                .forEach(this::checkTreated);
        released.forEach(this::checkReleased);
        file.text("split.by").ifPresent(this::checkSplit);
        checkKeys();
        file.text("rejects.kafka.topic").ifPresent(this::checkRejectTopic);
    }

    private void checkTreated(Field field) {
        if (flow.isDoubtful(field.name())) {
            return;
        }
        String path = flow.makerOf(field.name()).map(StepRef::path).orElse("schema.fields." + field.name());
        int line = flow.makerOf(field.name()).map(ref -> ref.settings().line()).orElseGet(() -> file.line(path));
        String treatments = String.join(", ", new Treatment(catalog).treating());
        String release = "; or, if it may be read by everybody who reads the dataset, name it in release: ["
                + field.name() + "]";
        String what = path.startsWith("schema") ? "is sensitive" : "makes '" + field.name() + "' of a sensitive field";
        file.problems()
                .add(
                        line,
                        path,
                        what + " and would reach the shards untreated; treat it with one of: " + treatments + release);
    }

    private void checkReleased(String name) {
        int index = flow.schema().indexOf(name);
        if (flow.isDoubtful(name)) {
            return;
        }
        if (index < 0) {
            String hint = Suggestion.among(name, flow.schema().names());
            file.problem("release", "names '" + name + "', and no such field leaves the last step" + hint);
        } else if (!flow.schema().field(index).isSensitive()) {
            file.problem("release", "names '" + name + "', which is not sensitive there: nothing is to be released");
        }
    }

    private void checkSplit(String by) {
        if (flow.isDoubtful(by)) {
            return;
        }
        int index = flow.schema().indexOf(by);
        if (index >= 0 && flow.schema().field(index).ciphertext() == Ciphertext.ENCRYPT) {
            file.problem(
                    "split.by",
                    "the field " + by + " is encrypted: equal values look different, so they would be torn apart;"
                            + " use pseudonymize or tokenize_value, or split by another field");
            return;
        }
        if (index < 0) {
            String hint = Suggestion.among(by, flow.schema().names());
            file.problem("split.by", "no field '" + by + "' leaves the last step" + hint);
        } else if (!SPLITTING.contains(flow.schema().field(index).type().kind())) {
            file.problem(
                    "split.by",
                    "the field " + by + " leaves the last step as "
                            + flow.schema().field(index).type() + "; a split goes by string, int32 or int64");
        }
    }

    private void checkKeys() {
        if (file.node("keys").isPresent()) {
            return;
        }
        List<StepRef> users = flow.planned().stream()
                .filter(PlannedStep::needsKeys)
                .map(PlannedStep::ref)
                .toList();
        if (!users.isEmpty()) {
            missingKeys(users.get(0).settings().line(), users.get(0).name());
        } else if (isEncrypted("kafka") || isEncrypted("files")) {
            missingKeys(file.line("rejects"), "payload: encrypted");
        }
    }

    private boolean isEncrypted(String rejects) {
        return file.text("rejects." + rejects + ".payload")
                .filter("encrypted"::equals)
                .isPresent();
    }

    private void missingKeys(int line, String user) {
        file.problems()
                .add(
                        line,
                        "keys",
                        "is missing, and " + user + " needs it: make keys with millrace keys init and name"
                                + " them as in keys: {kek: file:/etc/millrace/kek.json, bundle: file:/etc/millrace/pipeline.keys}");
    }

    private void checkRejectTopic(String topic) {
        if (SourceCheck.texts(file, "source.kafka.topics").contains(topic)) {
            file.problem(
                    "rejects.kafka.topic",
                    "is a topic that the pipeline reads: rejects would come round again;" + " choose another");
        }
    }
}
