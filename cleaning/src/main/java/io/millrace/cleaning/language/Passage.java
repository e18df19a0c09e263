package io.millrace.cleaning.language;

/**
 * A passage of a text in the form in which the model was trained, that of OpenNLP's five normalizers: emoji and addresses
 * erased, chat marks and numbers too, runs shortened, lower case. Each rule is a pass over the characters, in place, for
 * nothing ever gets longer. For one thread; filled again and again.
 */
final class Passage {
    private final char[] characters;
    private int length;

    /** @param capacity the longest passage, in UTF-16 code units */
    Passage(int capacity) {
        characters = new char[capacity];
    }

    /** Takes the part of a text from one position up to another. */
    void read(String text, int from, int to) {
        text.getChars(from, to, characters, 0);
        length = Symbols.erase(characters, to - from);
        length = Addresses.eraseWeb(characters, length);
        length = Addresses.eraseMail(characters, length);
        length = ChatMarks.eraseNames(characters, length);
        length = ChatMarks.eraseRepostMarks(characters, length);
        length = ChatMarks.eraseFaces(characters, length);
        length = ChatMarks.shortenLaughter(characters, length);
        length = Runs.eraseNumbers(characters, length);
        length = Runs.shortenBlanks(characters, length);
        length = Runs.shortenRepeats(characters, length);
        length = Runs.trim(characters, length);
        for (int i = 0; i < length; i++) {
            characters[i] = Character.toLowerCase(characters[i]);
        }
    }

    int length() {
        return length;
    }

    char at(int position) {
        return characters[position];
    }

    /** Alphabetic characters and ideographs, as Unicode has them. */
    int letters() {
        int letters = 0;
        for (int i = 0; i < length; i++) {
            letters += Character.isAlphabetic(characters[i]) ? 1 : 0;
        }
        return letters;
    }

    @Override
    public String toString() {
        return "a passage of " + length + " characters";
    }
}
