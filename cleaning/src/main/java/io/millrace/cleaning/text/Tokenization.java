package io.millrace.cleaning.text;

import io.millrace.cleaning.text.spacy.SpacyTokenizer;
import io.millrace.core.Binding;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How a step finds words and sentences: what its options {@code tokenizer} and {@code punkt_folder} say.
 *
 * @param kind which tokenizer
 * @param folder with the tables of the sentence model Punkt, for {@code nltk} only; null otherwise, and where texts have no
 *     ends of sentences that the tables could tell, as simplified ones
 */
public record Tokenization(Kind kind, String folder) {
    /** For the documentation of the option {@code tokenizer}. */
    public static final String DOC =
            "How words and sentences are found: unicode (UAX 29), nltk (Punkt and word_tokenize),"
                    + " spacy (blank English and sentencizer) or whitespace.";

    /** For the documentation of the option {@code punkt_folder}. */
    public static final String FOLDER_DOC = "Folder with Punkt's tables for the tokenizer nltk: abbrev_types.txt,"
            + " collocations.tab, sent_starters.txt, ortho_context.tab, as NLTK's punkt_tab has them.";

    private static final String FOLDER = "punkt_folder";

    /** The tokenizers there are. */
    public enum Kind {
        UNICODE,
        NLTK,
        SPACY,
        WHITESPACE
    }

    /** Tells mistakes of the two options through the binding. */
    public static Tokenization of(Kind kind, String folder, Binding binding) {
        if (kind == Kind.NLTK && folder == null) {
            binding.problem(FOLDER, "is missing: the tokenizer nltk needs the folder with Punkt's tables");
        } else if (kind != Kind.NLTK && folder != null) {
            binding.problem(FOLDER, "is for the tokenizer nltk only; remove it, or set tokenizer: nltk");
        } else if (folder != null && !isFolder(folder)) {
            binding.problem(FOLDER, "there is no folder '" + folder + "' on this machine");
        } else if (folder != null && !PunktTables.areIn(Path.of(folder))) {
            binding.problem(
                    FOLDER,
                    "there are no tables of Punkt in '" + folder + "': name the folder of a language, which holds"
                            + " abbrev_types.txt, as …/punkt_tab/english");
        }
        return new Tokenization(kind, folder);
    }

    private static boolean isFolder(String folder) {
        try {
            return Files.isDirectory(Path.of(folder));
        } catch (InvalidPathException wrong) {
            return false;
        }
    }

    /**
     * What words and sentences depend on, in words: the kind, and what Punkt's tables hold, not where they lie.
     *
     * @throws io.millrace.core.Refusal if the tables cannot be read
     */
    public String recipe() {
        String name = "tokenizer " + kind.name().toLowerCase(Locale.ROOT);
        return folder == null
                ? name
                : name + ", tables " + PunktTables.read(Path.of(folder)).fingerprint();
    }

    /** Makes the tokenizer; to be called where the step runs. */
    public Tokenizer open() {
        return switch (kind) {
            case UNICODE -> new UnicodeTokenizer();
            case WHITESPACE -> new WhitespaceTokenizer();
            case SPACY -> new SpacyTokenizer();
            case NLTK -> new NltkTokenizer(folder == null ? PunktTables.NONE : PunktTables.read(Path.of(folder)));
        };
    }
}
