package io.millrace.cleaning.duplicates;

import io.millrace.cleaning.text.SimplifiedText;
import io.millrace.cleaning.text.Spans;
import io.millrace.cleaning.text.Tokenization;
import io.millrace.cleaning.text.Tokenizer;
import java.util.List;
import java.util.Locale;

/** How texts are cut into pieces. */
enum Cutting {
    /** Sentences; the blanks before one belong to it. */
    SENTENCE {
        @Override
        Pieces cut(String text, Tokenizer tokenizer) {
            return Sentences.of(text, tokenizer).pieces();
        }
    },
    /** Lines as Python's {@code str.splitlines} has them. */
    LINE {
        @Override
        Pieces cut(String text, Tokenizer tokenizer) {
            List<String> lines = new SplitLines(text).all();
            return new Pieces(lines, lines.stream().map(SimplifiedText::of).toList(), "\n");
        }
    },
    /** Lines with no blank one between them; the blanks before a paragraph belong to it. */
    PARAGRAPH {
        @Override
        Pieces cut(String text, Tokenizer tokenizer) {
            Spans paragraphs = new SplitLines(text).paragraphs();
            return new Sentences(text, paragraphs).pieces();
        }
    };

    abstract Pieces cut(String text, Tokenizer tokenizer);

    /** What pieces are, in words; only sentences depend on the tokenizer. */
    String recipe(Tokenization tokenization) {
        String units = name().toLowerCase(Locale.ROOT) + "s";
        return this == SENTENCE ? units + " (" + tokenization.recipe() + ")" : units;
    }
}
