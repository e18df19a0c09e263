package io.millrace.jobs.plan;

import io.millrace.core.Node;
import java.io.Serializable;

/**
 * A step as the pipeline file has it, without its {@code id} option; enough to make it again where the job runs.
 *
 * @param name name of its type
 * @param id unique in the pipeline
 * @param settings its options
 * @param path where it stands in the file, for messages
 */
public record StepRef(String name, String id, Node settings, String path) implements Serializable {}
