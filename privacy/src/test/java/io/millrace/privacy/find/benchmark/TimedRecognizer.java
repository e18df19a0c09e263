package io.millrace.privacy.find.benchmark;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Recognizer;
import io.millrace.privacy.find.Seam;
import java.util.List;

/** A recognizer whose time is summed. For one thread. */
final class TimedRecognizer implements Recognizer {
    private final Recognizer recognizer;
    private long nanos;

    TimedRecognizer(Recognizer recognizer) {
        this.recognizer = recognizer;
    }

    @Override
    public List<String> types() {
        return recognizer.types();
    }

    @Override
    public void find(Reading reading, Findings findings) {
        long begun = System.nanoTime();
        recognizer.find(reading, findings);
        nanos += System.nanoTime() - begun;
    }

    String name() {
        return recognizer.getClass().getSimpleName();
    }

    long nanos() {
        return nanos;
    }

    @Override
    public boolean crosses(Seam seam) {
        return recognizer.crosses(seam);
    }

    void reset() {
        nanos = 0;
    }
}
