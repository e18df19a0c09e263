package io.millrace.jobs.flink;

import io.millrace.core.RejectLines;
import io.millrace.core.ServiceSource;
import io.millrace.jobs.file.ErrorSettings;
import io.millrace.jobs.plan.Stage;
import java.io.Serializable;

/** What an operator needs to run a stage where it runs; settings only, no steps and no keys. */
public record StageContext(Stage stage, ErrorSettings errors, RejectLines lines, ServiceSource services)
        implements Serializable {}
