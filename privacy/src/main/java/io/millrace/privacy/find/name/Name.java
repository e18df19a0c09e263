package io.millrace.privacy.find.name;

/**
 * A name found in a text.
 *
 * @param first its first token, {@code last} its last
 * @param words how many of its tokens are words that were labelled
 * @param margin by how much its surest word beats the second best label
 */
record Name(int first, int last, int words, Label label, int margin) {
    Name as(Label other) {
        return other == label ? this : new Name(first, last, words, other, margin);
    }

    Name upTo(int token, Label as) {
        return new Name(first, token, words + 1, as, margin);
    }
}
