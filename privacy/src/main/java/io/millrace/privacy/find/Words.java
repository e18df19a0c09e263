package io.millrace.privacy.find;

import io.millrace.privacy.find.name.ListedNames;
import io.millrace.privacy.find.name.Vocabulary;
import java.util.List;

/** Fills the lexicon: which bits words have, and which list gives them. Each list is a class of its own. */
final class Words {
    private Words() {}

    static Lexicon fill(Lexicon lexicon) {
        for (WordList list : lists()) {
            list.addTo((word, bits) -> lexicon.add(Fold.word(word), bits));
        }
        return lexicon;
    }

    private static List<WordList> lists() {
        return List.of(new Vocabulary(), new ListedNames(), new SignWords(), new SpelledNumbers());
    }
}
