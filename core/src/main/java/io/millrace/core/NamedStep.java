package io.millrace.core;

import java.util.List;

/** A step under its id in the pipeline, with the reasons it declares and the schema that leaves it. */
public record NamedStep(String id, Step step, List<String> reasons, Schema output) {}
