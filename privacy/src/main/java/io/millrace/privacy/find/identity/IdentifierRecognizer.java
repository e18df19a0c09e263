package io.millrace.privacy.find.identity;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Recognizer;
import java.util.List;

/** Finds identifiers of persons, companies, documents and vehicles by form, check and context. */
public final class IdentifierRecognizer implements Recognizer {
    @Override
    public List<String> types() {
        return Identifiers.RULES.stream().map(Rule::type).distinct().toList();
    }

    @Override
    public void find(Reading reading, Findings findings) {
        if (reading.tokens().digitCount() > 0) {
            new Scan(reading, findings).run();
        }
    }
}
