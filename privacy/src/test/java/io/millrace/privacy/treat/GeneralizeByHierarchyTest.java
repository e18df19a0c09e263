package io.millrace.privacy.treat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.RejectSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneralizeByHierarchyTest {
    @TempDir
    private Path folder;

    private Treating step(String content, FieldType type, int level) throws IOException {
        Path file = folder.resolve("levels.csv");
        Files.writeString(file, content);
        Map<String, Object> options = Map.of("field", "it", "file", file.toString(), "level", level);
        return new Treating(
                GeneralizeByHierarchy.TYPE, options, Field.optional("it", type).sensitive());
    }

    @Test
    void aValueBecomesThatOfItsLevel() throws IOException {
        String content = "Köln,Rhineland\r\n\"Washington, D.C.\",\"the \"\"District\"\"\"\n\n,unknown\n7,odd\nUlm,\n";
        Object[][] table = {
            {"Köln", "Rhineland"}, {"Washington, D.C.", "the \"District\""}, {"", "unknown"}, {"Ulm", ""}, {null, null},
        };
        for (Object[] row : table) {
            assertThat(step(content, FieldType.STRING, 1).of(row[0])).isEqualTo(row[1]);
        }
        assertThat(step(content, FieldType.INT32, 1).of(7)).isEqualTo("odd");
        assertThat(step(content, FieldType.INT64, 1).output().field(0))
                .isEqualTo(Field.optional("it", FieldType.STRING));
        Treating step = step(content, FieldType.STRING, 1);
        assertThatThrownBy(() -> step.of("köln"))
                .isInstanceOfSatisfying(RejectSample.class, reject -> assertThat(reject.reason())
                        .isEqualTo("not_in_hierarchy"));
    }

    @Test
    void whatIsWrongWithTheFileIsToldWithoutItsContent() throws IOException {
        Object[][] table = {
            // content, level, problem
            {"", 1, "file: there are no values in "},
            {"a,b\nc\n", 1, "level: is 1, and line 2 of the file has 0 levels"},
            {"a,b\n", 2, "level: is 2, and line 1 of the file has 1 levels"},
            {"a,b\na,c\n", 1, "file: line 2 gives another general value than a line before"},
            {"a,\"b\nc", 1, "file: the quote of line 1 is not closed"},
        };
        for (Object[] row : table) {
            assertThat(step((String) row[0], FieldType.STRING, (int) row[1]).problems())
                    .singleElement()
                    .asString()
                    .startsWith((String) row[2]);
        }
        Map<String, Object> missing =
                Map.of("field", "it", "file", folder.resolve("none").toString());
        assertThat(new Treating(GeneralizeByHierarchy.TYPE, missing, Field.required("it", FieldType.STRING)).problems())
                .singleElement()
                .asString()
                .startsWith("file: cannot read a text file ");
    }

    @Test
    void linesAreThoseOfTheStandard() {
        Object[][] table = {
            {"a,b\nc,d", List.of(List.of("a", "b"), List.of("c", "d"))},
            {"a\r\nb\r\n", List.of(List.of("a"), List.of("b"))},
            {"a,", List.of(List.of("a", ""))},
            {"\"a\nb\",c", List.of(List.of("a\nb", "c"))},
            {"\"\"\"\",\"\"", List.of(List.of("\"", ""))},
            {"a\"b,c", List.of(List.of("a\"b", "c"))},
            {"\n\n", List.of()},
        };
        for (Object[] row : table) {
            assertThat(new CsvText((String) row[0])
                            .rows().stream().map(CsvText.Row::cells).toList())
                    .isEqualTo(row[1]);
        }
    }
}
