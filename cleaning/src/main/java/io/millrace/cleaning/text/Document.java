package io.millrace.cleaning.text;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What steps have found out about a text, so that the next one need not do it again: steps of a chain see the same string
 * one after the other on one thread. Only the last text of a thread is remembered, and only while memory is not short. For
 * one thread.
 */
public final class Document {
    private static final ThreadLocal<WeakReference<Document>> LAST = new ThreadLocal<>();

    private final String text;
    private final Map<Object, Object> found = new HashMap<>();

    private Document(String text) {
        this.text = text;
    }

    /** That of the very same string, if it was the last one. */
    @SuppressWarnings("ReferenceEquality") // an equal text would have to be compared, which costs as much as it saves
    public static Document of(String text) {
        WeakReference<Document> last = LAST.get();
        Document known = last == null ? null : last.get();
        if (known != null && known.text == text) {
            return known;
        }
        Document made = new Document(text);
        LAST.set(new WeakReference<>(made));
        return made;
    }

    public String text() {
        return text;
    }

    public Spans words(Tokenizer tokenizer) {
        return spans(tokenizer, "words", whole -> tokenizer.words(this));
    }

    public Spans sentences(Tokenizer tokenizer) {
        return spans(tokenizer, "sentences", whole -> tokenizer.sentences(this));
    }

    /** As {@link Tokenizer#unstrippedSentences(String)} says. */
    public Spans unstrippedSentences(Tokenizer tokenizer) {
        return spans(tokenizer, "unstripped sentences", whole -> tokenizer.unstrippedSentences(this));
    }

    /** The text as {@link SimplifiedText} has it. */
    public String simplified() {
        return (String) once(SimplifiedText.class, SimplifiedText::of);
    }

    /** The words of the simplified text, which they are positions in. */
    public Spans simplifiedWords(Tokenizer tokenizer) {
        return spans(tokenizer, "words of the simplified text", whole -> tokenizer.words(simplified()));
    }

    /** What a tokenizer makes both words and sentences of; {@code kind} names it among those of the tokenizer. */
    public Spans spans(Tokenizer tokenizer, String kind, Function<String, Spans> find) {
        return (Spans) once(new Parts(tokenizer, kind), find);
    }

    /** Anything else that more than one step asks for; {@code what} names it by its class. */
    public <T> T part(Class<T> what, Function<String, T> find) {
        return what.cast(once(what, find));
    }

    /** What is found may itself be made of other parts. */
    private Object once(Object name, Function<String, ?> find) {
        Object known = found.get(name);
        if (known == null) {
            known = find.apply(text);
            found.put(name, known);
        }
        return known;
    }

    private record Parts(Tokenizer tokenizer, String kind) {}
}
