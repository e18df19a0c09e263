package io.millrace.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Recognizer;
import io.millrace.privacy.find.View;
import java.util.List;

/** Asks a model piece by piece, and joins the tokens that it gives one type. */
final class TokenClassifier implements Recognizer {
    /** UTF-16 units of a piece: as much as most models take in one go. */
    private static final int PIECE = 1200;

    private final Labels labels;
    private final Model model;

    TokenClassifier(Labels labels, Model model) {
        this.labels = labels;
        this.model = model;
    }

    @Override
    public List<String> types() {
        return labels.types();
    }

    @Override
    public void find(Reading reading, Findings findings) {
        View view = reading.view();
        String text = view.text(0, view.length());
        int from = 0;
        while (from < text.length()) {
            int to = Cut.end(text, from, Math.min(text.length(), from + PIECE));
            find(text, from, to, findings);
            from = to;
        }
    }

    /** A piece of more tokens than the model takes is cut in two. */
    private void find(String text, int from, int to, Findings findings) {
        Encoding encoding = model.encode(text.substring(from, to));
        if (model.fits(encoding)) {
            Entities.of(text, from, encoding.getCharTokenSpans(), model.scores(encoding), labels)
                    .forEach(found -> findings.add(
                            found.from(), found.to(), found.type(), found.score(), "plugin.onnx", "a model"));
        } else if (to - from > 1) {
            int middle = Cut.end(text, from, from + (to - from + 1) / 2);
            int at = middle < to ? middle : Cut.border(text, from + (to - from) / 2);
            find(text, from, at, findings);
            find(text, at, to, findings);
        }
    }
}
