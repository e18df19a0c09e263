package io.millrace.core;

import java.io.Serializable;

/** Makes the services of running steps where they run; travels in the job graph and so holds references, never keys. */
@FunctionalInterface
public interface ServiceSource extends Serializable {
    Services create();
}
