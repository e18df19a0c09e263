package io.millrace.core;

import java.util.ArrayList;
import java.util.List;

/** What a settings record finds wrong with its values, all of it at once; a line each for the {@link Binder}. */
public final class Mistakes {
    private final List<String> found = new ArrayList<>();

    /** @param message begins with the option's name and a colon, if it is the fault of one option */
    public Mistakes when(boolean wrong, String message) {
        if (wrong) {
            found.add(message);
        }
        return this;
    }

    /** @throws IllegalArgumentException if there is any */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", found));
        }
    }
}
