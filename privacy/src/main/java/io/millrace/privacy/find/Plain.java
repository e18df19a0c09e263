package io.millrace.privacy.find;

import java.util.ArrayList;
import java.util.List;

/** What a value that was found says where it stands encoded, spelled or bracketed. */
public final class Plain {
    private final List<Recognizer> recognizers;
    private final String type;
    private String best;
    private int reach;

    private Plain(String type) {
        this.type = type;
        recognizers = Recognizers.all().stream()
                .filter(recognizer -> recognizer.types().contains(type))
                .toList();
    }

    /**
     * @param value as it stands in a text
     * @return the value of the type as a recognizer reads it, folded; null if none sees one without the text around it
     */
    public static String of(String type, String value) {
        Plain plain = new Plain(type);
        Views.read(View.same(value.toCharArray(), value.length(), 0), true, plain::read);
        return plain.best;
    }

    /** Of the places that say most of the value, the first. */
    private void read(Reading reading) {
        View view = reading.view();
        View own = View.same(view.text(0, view.length()).toCharArray(), view.length(), 0);
        List<Finding> found = new ArrayList<>();
        Findings findings = new Findings(own, found);
        recognizers.forEach(recognizer -> recognizer.find(reading, findings));
        for (Finding finding : found) {
            int covered = view.end(finding.end() - 1) - view.start(finding.start());
            if (finding.type().equals(type) && covered > reach) {
                reach = covered;
                best = own.text(finding.start(), finding.end());
            }
        }
    }
}
