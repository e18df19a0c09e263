package io.millrace.jobs.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write by hand about the structure stays true. */
class DocumentsTest {
    private static final Path ROOT = Checkout.root();
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)?)`");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    @ParameterizedTest
    @ValueSource(
            strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "LICENSE"})
    void theRootHas(String name) {
        assertThat(ROOT.resolve(name)).as("write " + name).isNotEmptyFile();
    }

    @Test
    void theModuleTableIsTheBuildsModules() {
        List<String> table = all(ROW, Checkout.text(ROOT.resolve("ARCHITECTURE.md")));
        assertThat(table)
                .as("the module table in ARCHITECTURE.md and <modules> in pom.xml must be the same; mend the table")
                .isEqualTo(Checkout.modules());
    }

    @Test
    void everyClassNamedInTheArchitectureExists() {
        Set<String> classes = Checkout.files(".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        List<String> named = all(CLASS, Checkout.text(ROOT.resolve("ARCHITECTURE.md")));
        assertThat(named).as("classes named in ARCHITECTURE.md").isNotEmpty();
        assertThat(classes)
                .as("ARCHITECTURE.md names classes that no longer exist; mend the page")
                .containsAll(named);
    }

    @Test
    void everyLinkInADocumentResolves() {
        List<String> broken = new ArrayList<>();
        for (Path page : Checkout.files(".md")) {
            for (String link : all(LINK, withoutCode(Checkout.text(page)))) {
                if (!link.matches("(https?|mailto):.*") && !resolves(page, link)) {
                    broken.add(ROOT.relativize(page) + " → " + link);
                }
            }
        }
        assertThat(broken).as("links that lead nowhere; mend the page").isEmpty();
    }

    private static boolean resolves(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (!Files.exists(target) || parts.length == 1) {
            return Files.exists(target);
        }
        return all(HEADING, Checkout.text(target)).stream()
                .map(DocumentsTest::anchor)
                .anyMatch(parts[1]::equals);
    }

    /** As GitHub makes anchors of headings. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{Alnum} _-]", "")
                .replace(' ', '-');
    }

    private static String withoutCode(String page) {
        return page.replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");
    }

    @Test
    void theChangelogHasAPlaceForWhatIsNew() {
        assertThat(Checkout.text(ROOT.resolve("CHANGELOG.md")))
                .as("CHANGELOG.md needs a section '## [Unreleased]'")
                .containsPattern("(?m)^## \\[Unreleased]$");
    }

    @Test
    void everyDecisionIsNumberedOnce() {
        List<String> names = Checkout.files(".md").stream()
                .filter(file -> file.getParent().endsWith("docs/decisions"))
                .map(file -> file.getFileName().toString())
                .toList();
        assertThat(names).as("docs/decisions").isNotEmpty().allMatch(name -> name.matches("[0-9]{4}-[a-z0-9-]+\\.md"));
        assertThat(names.stream().map(name -> name.substring(0, 4)).toList())
                .as("numbers of decisions")
                .doesNotHaveDuplicates();
    }

    @Test
    void noFileNamesAPathOfAMachine() {
        Pattern machine = Pattern.compile("(?<![\\w.])/(" + "work|root" + ")/(?!" + "\\$)[a-z.]");
        List<String> found =
                Checkout.files(".java", ".md", ".xml", ".yaml", ".py", ".properties", "run", "millrace").stream()
                        .filter(file -> machine.matcher(Checkout.text(file)).find())
                        .map(file -> ROOT.relativize(file).toString())
                        .toList();
        assertThat(found)
                .as("files that name a directory of one machine; write a relative path")
                .isEmpty();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
