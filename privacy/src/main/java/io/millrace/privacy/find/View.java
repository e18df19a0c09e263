package io.millrace.privacy.find;

/**
 * A text, or a part of it, as recognizers read it: characters that may have been folded, dropped or decoded, each with the
 * place in the original text that it came from. A character that came from several maps to all of them; several that came
 * from one map to it each. A line break of any kind is one {@code '\n'} in a folded view; only a view that {@link WrappedLines} made
 * joins lines.
 */
public final class View {
    private final char[] characters;
    private final int length;
    private final int[] starts;
    private final int[] ends;
    private final int shift;
    private final boolean[] decoded;
    private Seam seam = Seam.NONE;

    private View(char[] characters, int length, int[] starts, int[] ends, int shift, boolean[] decoded) {
        this.characters = characters;
        this.length = length;
        this.starts = starts;
        this.ends = ends;
        this.shift = shift;
        this.decoded = decoded;
    }

    /** A view whose characters stand one to one in the text, from {@code shift} on. The array is not copied. */
    public static View same(char[] characters, int length, int shift) {
        return new View(characters, length, null, null, shift, null);
    }

    /** @param starts where each character begins in the original text, in UTF-16 units; {@code ends} where it ends; not copied */
    public static View mapped(char[] characters, int length, int[] starts, int[] ends) {
        return mapped(characters, length, starts, ends, null);
    }

    /** @param decoded which characters stand in the text in some code only; null if all are as they stand */
    static View mapped(char[] characters, int length, int[] starts, int[] ends, boolean[] decoded) {
        return new View(characters, length, starts, ends, 0, decoded);
    }

    public int length() {
        return length;
    }

    public char at(int index) {
        return characters[index];
    }

    /** The character there, or NUL beyond either end. */
    public char look(int index) {
        return index >= 0 && index < length ? characters[index] : 0;
    }

    /** Place in the original text where the character begins. */
    public int start(int index) {
        return starts == null ? index + shift : starts[index];
    }

    /** Place in the original text after the character. */
    public int end(int index) {
        return ends == null ? index + shift + 1 : ends[index];
    }

    /** Replaces a character by another that came from the same place. */
    void put(int index, char character) {
        characters[index] = character;
    }

    boolean isDecoded(int index) {
        return decoded != null && decoded[index];
    }

    /** Tells that what was decoded are places where lines were joined. */
    View joinedBy(Seam how) {
        seam = how;
        return this;
    }

    Seam seam() {
        return seam;
    }

    /**
     * Whether something there is this view's business: it touches or adjoins what was decoded, or nothing was decoded; where
     * lines were joined, it goes on after such a place.
     */
    boolean speaksFor(int from, int to) {
        if (decoded == null) {
            return true;
        }
        int first = seam.joins() ? from : Math.max(0, from - 1);
        int last = seam.joins() ? to - 1 : Math.min(length, to + 1);
        for (int at = first; at < last; at++) {
            if (decoded[at]) {
                return true;
            }
        }
        return false;
    }

    public String text(int from, int to) {
        return to - from == 1 ? Said.of(characters[from]) : new String(characters, from, to - from);
    }
}
