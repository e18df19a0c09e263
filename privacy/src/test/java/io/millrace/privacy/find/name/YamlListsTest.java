package io.millrace.privacy.find.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlListsTest {
    @Test
    void listsInBlocksAndFlowsAndOverLines() {
        assertThat(read("""
                # names
                it:
                  faker:
                    name:
                      first_name: [Aldo, "D'Arco, di", 'Bo']
                      last_name:
                      - "Rossi"
                      - Bianchi
                    address:
                      city: [Roma,
                        Ostia]
                      state: "Lazio"
                """))
                .containsExactly(
                        "name.first_name=Aldo",
                        "name.first_name=D'Arco, di",
                        "name.first_name=Bo",
                        "name.last_name=Rossi",
                        "name.last_name=Bianchi",
                        "address.city=Roma",
                        "address.city=Ostia",
                        "address.state=Lazio");
    }

    @Test
    void brokenFilesDoNotLoop() {
        assertThat(read("a: ['x")).hasSizeLessThan(2);
        assertThat(read("- [")).hasSizeLessThan(2);
    }

    private static List<String> read(String text) {
        List<String> found = new ArrayList<>();
        new YamlLists((key, entry) -> found.add(key + "=" + entry)).read(text.lines()::iterator);
        return found;
    }
}
