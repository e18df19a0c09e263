package io.millrace.cleaning.text.spacy;

import io.millrace.cleaning.text.Characters;
import io.millrace.cleaning.text.Spans;
import java.util.Arrays;

/**
 * Splits a text into tokens as spaCy 3.8's tokenizer does, but for its last pass: at blanks, then what stands between them
 * by affixes, exceptions, URLs and infixes. Blanks but for a single space are tokens too. For one text.
 */
final class Splitter {
    private static final int FIRST = 16;

    private final char[] chars;
    private final Exceptions exceptions;
    private final Spans.Builder tokens;
    private int start;
    private int end;
    private int[] suffixes = new int[FIRST];
    private int suffixCount;

    private Splitter(char[] chars, Exceptions exceptions) {
        this.chars = chars;
        this.exceptions = exceptions;
        this.tokens = new Spans.Builder(chars);
    }

    static Spans split(char[] chars, Exceptions exceptions) {
        Splitter splitter = new Splitter(chars, exceptions);
        int i = 0;
        while (i < chars.length) {
            i = Characters.isSpace(chars[i]) ? splitter.addBlanks(i) : splitter.addChunk(i);
        }
        return splitter.tokens.build();
    }

    /** A space that follows a word belongs to that word. */
    private int addBlanks(int first) {
        int last = first + 1;
        while (last < chars.length && Characters.isSpace(chars[last])) {
            last++;
        }
        int begin = first > 0 && chars[first] == ' ' ? first + 1 : first;
        if (begin < last) {
            tokens.add(begin, last);
        }
        return last;
    }

    private int addChunk(int first) {
        boolean isPlain = true;
        int last = first;
        while (last < chars.length && !Characters.isSpace(chars[last])) {
            isPlain &= isPlain(chars[last++]);
        }
        if (isPlain) {
            addWord(first, last);
        } else {
            addSplit(first, last);
        }
        return last;
    }

    private static boolean isPlain(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    /** Letters only: no rule can split it, only an exception can. */
    private void addWord(int first, int last) {
        int[] lengths = exceptions.find(chars, first, last);
        if (lengths == null) {
            tokens.add(first, last);
        } else {
            Exceptions.add(first, lengths, tokens);
        }
    }

    private void addSplit(int first, int last) {
        start = first;
        end = last;
        suffixCount = 0;
        int[] exception = exceptions.find(chars, start, end);
        int length = -1;
        while (exception == null && start < end && end - start != length) {
            length = end - start;
            exception = strip();
        }
        if (exception != null) {
            Exceptions.add(start, exception, tokens);
        } else if (start < end) {
            addCore();
        }
        while (suffixCount > 0) {
            tokens.add(suffixes[--suffixCount], suffixCount > 0 ? suffixes[suffixCount - 1] : last);
        }
    }

    /** Cuts off a prefix and a suffix, or only one of them if an exception is left; returns that. */
    private int[] strip() {
        int prefix = Affixes.prefix(chars, start, end);
        int[] exception = prefix == 0 ? null : exceptions.find(chars, start + prefix, end);
        if (exception != null) {
            cutPrefix(prefix);
            return exception;
        }
        int suffix = start + prefix == end ? 0 : Affixes.suffix(chars, start + prefix, end);
        exception = suffix == 0 ? null : exceptions.find(chars, start, end - suffix);
        cutSuffix(suffix);
        if (exception != null) {
            return exception;
        }
        cutPrefix(prefix);
        return prefix + suffix == 0 ? null : exceptions.find(chars, start, end);
    }

    private void cutPrefix(int length) {
        if (length > 0) {
            tokens.add(start, start + length);
            start += length;
        }
    }

    private void cutSuffix(int length) {
        if (length > 0) {
            if (suffixCount == suffixes.length) {
                suffixes = Arrays.copyOf(suffixes, 2 * suffixCount);
            }
            end -= length;
            suffixes[suffixCount++] = end;
        }
    }

    private void addCore() {
        if (WebAddress.matches(chars, start, end)) {
            tokens.add(start, end);
        } else {
            addBetweenInfixes();
        }
    }

    /** An infix where the stretch begins splits nothing off. */
    private void addBetweenInfixes() {
        int begin = start;
        int i = start + Math.max(1, Infixes.length(chars, start, start, end));
        while (i < end) {
            int infix = Infixes.length(chars, start, i, end);
            if (infix > 0) {
                if (begin < i) {
                    tokens.add(begin, i);
                }
                tokens.add(i, i + infix);
                begin = i + infix;
            }
            i += Math.max(1, infix);
        }
        if (begin < end) {
            tokens.add(begin, end);
        }
    }
}
