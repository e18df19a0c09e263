package io.millrace.privacy.find;

import io.millrace.privacy.find.identity.IdentifierRecognizer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All recognizers that a detector has by default. */
public final class Recognizers {
    private Recognizers() {}

    public static List<Recognizer> all() {
        return List.of(new IdentifierRecognizer());
    }

    /** The types that they find, in order. */
    public static Set<String> types() {
        Set<String> types = new TreeSet<>();
        all().forEach(recognizer -> types.addAll(recognizer.types()));
        return types;
    }
}
