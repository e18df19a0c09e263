package io.millrace.jobs.cli;

import io.millrace.core.DurationText;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.privacy.keys.KeyFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The key files of a pipeline; no command but export writes a key, and none prints one. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Makes, rotates, shows and exports the keys of a pipeline.",
        subcommands = {
            KeysCommand.Init.class,
            KeysCommand.Rotate.class,
            KeysCommand.Show.class,
            KeysCommand.Export.class
        })
public final class KeysCommand {
    /** The pipeline whose keys are meant. */
    static final class Keys {
        @Option(
                names = {"-f", "--file"},
                required = true,
                paramLabel = "FILE",
                description = "The pipeline file.")
        private Path file;

        PipelinePlan plan() {
            PipelinePlan plan = PipelinePlan.of(PipelineFile.read(file, System.getenv()));
            if (plan.spec().keys() == null) {
                throw new Refusal(
                        Trouble.INVALID,
                        file + " names no keys; add them as in keys: {kek:"
                                + " file:/etc/millrace/kek.json, bundle: file:/etc/millrace/pipeline.keys}");
            }
            return plan;
        }

        static KeyFiles files(PipelinePlan plan) {
            return new KeyFiles(plan.spec().keys(), plan.spec().pipeline(), Clock.systemUTC());
        }
    }

    /** Never changes a key that is there. */
    @Command(
            name = "init",
            mixinStandardHelpOptions = true,
            description = "Makes the keys that are missing: key encryption key, bundle, domains.")
    static final class Init implements Callable<Integer> {
        @Mixin
        private Keys keys;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PipelinePlan plan = keys.plan();
            Set<String> domains = plan.domains();
            KeyFiles.Initialized made = Keys.files(plan).init(domains);
            PrintWriter out = spec.commandLine().getOut();
            var settings = plan.spec().keys();
            out.println("key encryption key " + (made.kekCreated() ? "made: " : "is there: ") + settings.kekPath());
            out.println("key bundle " + (made.bundleCreated() ? "made: " : "is there: ") + settings.bundlePath());
            made.domainsAdded().forEach(domain -> out.println("domain added: " + domain));
            return 0;
        }
    }

    /** Running jobs read the bundle again before the epoch begins. */
    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = "Opens an epoch: records from its time on are encrypted with a new key.")
    static final class Rotate implements Callable<Integer> {
        @Mixin
        private Keys keys;

        @Option(
                names = "--at",
                paramLabel = "TIME",
                description = "Event time at which the epoch begins, as 2026-12-01T00:00:00Z; the earliest possible"
                        + " if not given.")
        private String at;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PipelinePlan plan = keys.plan();
            KeyFiles files = Keys.files(plan);
            Duration ahead =
                    DurationText.parse(plan.spec().source().kafka().eventTime().maxAhead());
            KeyFiles.EpochLine epoch = files.rotate(at == null ? files.earliestRotation(ahead) : time(), ahead);
            spec.commandLine().getOut().println("epoch " + epoch.epoch() + " begins at " + epoch.from());
            return 0;
        }

        private Instant time() {
            try {
                return Instant.parse(at);
            } catch (DateTimeException wrong) {
                throw new Refusal(Trouble.INVALID, "--at must be a time as 2026-12-01T00:00:00Z, got '" + at + "'");
            }
        }
    }

    /** No key is shown. */
    @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows epochs and domains, never a key.")
    static final class Show implements Callable<Integer> {
        @Mixin
        private Keys keys;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            KeyFiles.Shown shown = Keys.files(keys.plan()).show();
            PrintWriter out = spec.commandLine().getOut();
            out.println("dataset " + shown.dataset());
            out.println("key encryption key " + shown.kek());
            out.println("key bundle " + shown.bundle());
            shown.epochs()
                    .forEach(epoch -> out.println("epoch " + epoch.epoch() + " from " + epoch.from() + " to "
                            + (epoch.to() == null ? "further notice" : epoch.to()) + ", key id " + epoch.keyId()));
            shown.domains().forEach(domain -> out.println("domain " + domain.domain() + ", key id " + domain.keyId()));
            return 0;
        }
    }

    /** Whoever has the file can decrypt the dataset's columns. */
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes all keys in the clear into a new file, for training workers.")
    static final class Export implements Callable<Integer> {
        @Mixin
        private Keys keys;

        @Option(
                names = "--output",
                required = true,
                paramLabel = "PATH",
                description = "File to make; it is a secret and must not exist yet.")
        private Path output;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Path written = Keys.files(keys.plan()).export(output);
            spec.commandLine().getOut().println("keys exported to " + written + "; whoever reads it can decrypt");
            return 0;
        }
    }
}
