package io.millrace.cleaning.duplicates;

import java.util.List;

/**
 * A text in pieces: sentences, lines or paragraphs. All written pieces with the joint between two are the text, but for
 * what stands behind the last.
 *
 * @param written the pieces as they stand in the text; at the end there may be one more than is compared, of blanks
 * @param compared the pieces in the form in which they are compared; empty for one that is never a repeat
 */
record Pieces(List<String> written, List<String> compared, String joint) {}
