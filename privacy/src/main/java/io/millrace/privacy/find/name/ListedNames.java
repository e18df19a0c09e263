package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.WordList;
import java.util.function.Consumer;

/** The words of the names of people, places and peoples that packages ship, and the ordinary words that they ship. */
public final class ListedNames implements WordList {
    private static final int SHORTEST = 2, SHORTEST_OF_SEVERAL = 3;

    /** Every entry of every list, some more than once. */
    public static void read(NameKind.Taker taker) {
        TestDataNames.read(taker);
        LocaleNames.read(taker);
        PhonePlaces.read(taker);
        Vocabulary.read(taker);
    }

    /** Every entry of the lists that are made for a language each, without the places of airports. */
    public static void readByLanguage(NameKind.Taker taker) {
        TestDataNames.readWithoutAirports(taker);
        LocaleNames.read(taker);
    }

    /** Takes a given name of women or of men; some are both. */
    @FunctionalInterface
    public interface GenderTaker {
        void add(String name, boolean female);
    }

    /** Every given name of which a list says the gender. */
    public static void readGenders(GenderTaker taker) {
        TestDataNames.readGenders(taker);
    }

    @Override
    public void addTo(Taker taker) {
        read((source, kind, entry) -> {
            switch (kind) {
                case GIVEN -> words(entry, SHORTEST, word -> taker.add(word, Flag.GIVEN_NAME));
                case FAMILY -> words(entry, SHORTEST, word -> taker.add(word, Flag.FAMILY_NAME));
                case CITY -> place(entry, Flag.CITY, taker);
                case REGION -> place(entry, Flag.REGION, taker);
                case COUNTRY -> words(entry, SHORTEST_OF_SEVERAL, word -> taker.add(word, Flag.COUNTRY));
                case PEOPLE -> people(entry, taker);
                case COMPANY -> company(entry, taker);
                case COMMON -> common(source, entry, taker);
                case PROSE -> words(entry, SHORTEST_OF_SEVERAL, word -> small(word, taker));
                default -> {}
            }
        });
    }

    private static void place(String entry, long bit, Taker taker) {
        boolean several = entry.indexOf(' ') > 0;
        words(entry, SHORTEST_OF_SEVERAL, word -> taker.add(word, several ? Flag.PLACE_PART : bit));
    }

    private static void company(String entry, Taker taker) {
        if (entry.indexOf(' ') < 0) {
            words(entry, SHORTEST_OF_SEVERAL, word -> taker.add(word, Flag.COMPANY));
        }
    }

    private static void people(String entry, Taker taker) {
        if (entry.indexOf(' ') < 0) {
            taker.add(entry, Flag.NATIONALITY);
        }
    }

    /** In a sentence only words without a capital are surely ordinary. */
    private static void small(String word, Taker taker) {
        if (Letters.kind(word.charAt(0)) == Letters.LOWER) {
            taker.add(word, Flag.COMMON_WORD);
        }
    }

    /** English words come without their endings. */
    private static void common(String source, String entry, Taker taker) {
        if (!source.equals("en")) {
            words(entry, SHORTEST_OF_SEVERAL, word -> taker.add(word, Flag.COMMON_WORD));
            return;
        }
        taker.add(entry, Flag.COMMON_WORD);
        taker.add(plural(entry), Flag.COMMON_WORD);
        String stem = entry.endsWith("e") ? entry.substring(0, entry.length() - 1) : entry;
        String past = endsInY(entry) ? entry.substring(0, entry.length() - 1) + "i" : stem;
        taker.add(past + "ed", Flag.COMMON_WORD);
        taker.add(stem + "ing", Flag.COMMON_WORD);
    }

    private static String plural(String word) {
        if (endsInY(word)) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        boolean hisses = word.endsWith("s") || word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh");
        return word + (hisses ? "es" : "s");
    }

    /** {@code copy}, and not {@code day}. */
    private static boolean endsInY(String word) {
        return word.length() > 2 && word.endsWith("y") && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0;
    }

    /** The runs of letters of an entry that are at least so long. */
    static void words(String entry, int shortest, Consumer<String> taker) {
        int start = 0;
        for (int at = 0; at <= entry.length(); at++) {
            if (at == entry.length() || !Letters.isWord(entry.charAt(at))) {
                if (at - start >= shortest) {
                    taker.accept(entry.substring(start, at));
                }
                start = at + 1;
            }
        }
    }
}
