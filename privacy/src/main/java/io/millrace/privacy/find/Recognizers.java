package io.millrace.privacy.find;

import io.millrace.privacy.find.name.HanNames;
import io.millrace.privacy.find.name.NameRecognizer;
import java.util.List;

/** All recognizers that a detector has by default. */
public final class Recognizers {
    private Recognizers() {}

    public static List<Recognizer> all() {
        return List.of(new NameRecognizer(), new HanNames());
    }
}
