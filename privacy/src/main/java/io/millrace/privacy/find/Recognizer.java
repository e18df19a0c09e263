package io.millrace.privacy.find;

import java.util.List;

/**
 * Finds values of some types. Holds no state of a text, is shared between threads, and takes time linear in the length of
 * the reading, whatever stands in it.
 */
public interface Recognizer {
    /** The types that it may find. */
    List<String> types();

    void find(Reading reading, Findings findings);

    /** Whether a value that it finds may cross such a join. Where none may, it is not asked; {@link Seam#NONE} is always asked. */
    default boolean crosses(Seam seam) {
        return true;
    }
}
