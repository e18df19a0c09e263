package io.millrace.jobs.snapshot;

import io.millrace.core.CountText;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.sinks.snapshots.Snapshot;
import io.millrace.sinks.snapshots.Snapshots;
import io.millrace.sinks.snapshots.verify.Verification;
import io.millrace.sinks.snapshots.verify.Verification.Result;
import io.millrace.sinks.snapshots.verify.Verification.Scope;
import io.millrace.sinks.stores.Store;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether a dataset is whole. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Holds a dataset against the output contract: manifests, hashes, schemas, checksums of all pages, row ids,",
            "splits, nulls, labels, ciphertext. Names the file, row group, column and page of what is damaged."
        })
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private DatasetPlace dataset;

    @Parameters(
            arity = "0..1",
            paramLabel = "SNAPSHOT",
            description =
                    "Read the files of this snapshot only: a tag, an id or the start of one. All files if not given.")
    private String reference;

    @Option(names = "--fast", description = "Read manifests and footers only.")
    private boolean isFast;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Store store = dataset.store();
        Snapshot snapshot = reference == null ? null : new Snapshots(store, Clock.systemUTC()).get(reference);
        Result result = Verification.of(store, new Scope(isFast, snapshot));
        var out = spec.commandLine().getOut();
        result.violations().forEach(out::println);
        if (!result.violations().isEmpty()) {
            throw new Refusal(
                    Trouble.REFUSED,
                    CountText.of(result.violations().size(), "violation") + " of the output contract in "
                            + store.name("") + within(snapshot, result)
                            + ": restore what is named from a copy of the dataset, or write to a new path");
        }
        out.println("valid: " + CountText.of(result.files(), "file") + ", " + CountText.of(result.rows(), "row")
                + (isFast ? ", manifests and footers only" : ""));
        return 0;
    }

    /** Manifests are held against each other whatever is read: what is wrong need not be of the one asked for. */
    private static String within(Snapshot snapshot, Result result) {
        if (snapshot == null) {
            return "";
        }
        long files = snapshot.files()
                .filter(file -> result.violations().stream()
                        .anyMatch(wrong -> wrong.where().startsWith(file.path())))
                .count();
        return ", " + (files == 0 ? "none" : CountText.of(files, "file")) + " of them in snapshot "
                + snapshot.shortId();
    }
}
