package io.millrace.privacy.find.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Fold;
import io.millrace.privacy.find.Lexicon;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedNamesTest {
    @Test
    void thePackagesShipNamesOfEachKind() {
        Map<NameKind, Set<String>> found = new EnumMap<>(NameKind.class);
        ListedNames.read((source, kind, entry) ->
                found.computeIfAbsent(kind, key -> new HashSet<>()).add(entry));
        assertThat(found.get(NameKind.GIVEN)).hasSizeGreaterThan(20_000);
        assertThat(found.get(NameKind.FAMILY)).hasSizeGreaterThan(30_000);
        assertThat(found.get(NameKind.CITY)).as("mostly of the area codes").hasSizeGreaterThan(40_000);
        assertThat(found.keySet()).containsExactlyInAnyOrder(NameKind.values());
    }

    @ParameterizedTest
    @CsvSource({"Anna, 1", "M\u00fcller, 2", "L\u00fcbeck, 32", "the, 1048576"})
    void theLexiconKnowsThem(String word, long flag) {
        assertThat(Lexicon.shared().flags(Lexicon.hash(Fold.word(word))) & flag).isEqualTo(flag);
        assertThat(Flag.CITY).isEqualTo(32);
    }
}
