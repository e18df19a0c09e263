package io.millrace.core;

import java.io.Serializable;

/** Renders rejections as lines of JSON in the payload mode of the pipeline. */
public interface RejectLines extends Serializable {
    /** Called once where the rejections are made. */
    void open(Services services);

    /** One line without its end. */
    String of(Rejection rejection);
}
