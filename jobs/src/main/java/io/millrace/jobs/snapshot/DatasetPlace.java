package io.millrace.jobs.snapshot;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.sinks.commits.RootLayout;
import io.millrace.sinks.snapshots.Snapshots;
import io.millrace.sinks.stores.S3Settings;
import io.millrace.sinks.stores.Store;
import io.millrace.sinks.stores.StoreAddress;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which dataset a command means. */
final class DatasetPlace {
    /** One of the two. */
    static final class Choice {
        @Option(
                names = {"-f", "--file"},
                required = true,
                paramLabel = "FILE",
                description = "The pipeline file that writes the dataset.")
        private Path file;

        @Option(
                names = "--path",
                required = true,
                paramLabel = "PLACE",
                description = "The dataset itself: a directory, or s3://bucket/prefix.")
        private String path;
    }

    @ArgGroup(multiplicity = "1")
    private Choice choice;

    /** @throws Refusal if there is no dataset */
    Store store() {
        Store store = address().open();
        if (store.size(RootLayout.DATASET).isEmpty()) {
            throw new Refusal(
                    Trouble.REFUSED,
                    store.name("") + " holds no dataset: start millrace run first, or name another place with --path");
        }
        return store;
    }

    StoreAddress address() {
        return choice.file == null
                ? at("--path", choice.path, null)
                : PipelinePlan.of(PipelineFile.read(choice.file, System.getenv()))
                        .spec()
                        .sink()
                        .parquet()
                        .address();
    }

    /**
     * @param option that names the place, for the message
     * @param s3 how an object store is reached, or null: as the environment says
     */
    static StoreAddress at(String option, String place, S3Settings s3) {
        if (!StoreAddress.isKnown(place)) {
            throw new Refusal(
                    Trouble.INVALID, option + " must be a directory or s3://bucket/prefix, got '" + place + "'");
        }
        return new StoreAddress(place, s3);
    }

    Snapshots snapshots() {
        return new Snapshots(store(), Clock.systemUTC());
    }
}
