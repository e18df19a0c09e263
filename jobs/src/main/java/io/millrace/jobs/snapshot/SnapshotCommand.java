package io.millrace.jobs.snapshot;

import picocli.CommandLine.Command;

/** Snapshots of a dataset; all of them work while its job goes on. */
@Command(
        name = "snapshot",
        mixinStandardHelpOptions = true,
        description =
                "Pins, shows, compares, checks, names, seals and retires snapshots of a dataset, while its job goes"
                        + " on.",
        subcommands = {
            CreateCommand.class,
            ListCommand.class,
            ShowCommand.class,
            DiffCommand.class,
            VerifyCommand.class,
            TagCommand.class,
            SealCommand.class,
            PlanCommand.class,
            RetireCommand.class
        })
public final class SnapshotCommand {}
