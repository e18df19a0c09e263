package io.millrace.jobs.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.jobs.cli.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What documents say of the checkout is true. */
class DocumentsTest {
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./millrace ([a-z]+)");
    private static final Path ROOT = Checkout.root();

    private static Stream<String> found(Pattern pattern, Path document) {
        return pattern.matcher(Checkout.text(document)).results().map(match -> match.group(1));
    }

    private static List<Path> written() {
        return Checkout.files(".md").stream()
                .filter(file -> !file.startsWith(ROOT.resolve("docs/reference")))
                .toList();
    }

    @Test
    void theDocumentsOfTheHouseAreThere() {
        for (String name :
                List.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "LICENSE")) {
            assertThat(ROOT.resolve(name)).isRegularFile().isNotEmptyFile();
        }
    }

    @Test
    void everyModuleStandsInTheArchitectureAndNoOther() {
        Set<String> told = Checkout.text(ROOT.resolve("ARCHITECTURE.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`", -1)[1])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told)
                .as("ARCHITECTURE.md, Modules: one row for each module of pom.xml")
                .containsExactlyInAnyOrderElementsOf(Checkout.modules());
    }

    @Test
    void everyClassThatADocumentNamesIsThere() {
        Set<String> classes = Checkout.files(".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        for (Path document : written()) {
            assertThat(found(CLASS, document))
                    .as(ROOT.relativize(document) + " names classes that are gone: write their new names")
                    .isSubsetOf(classes);
        }
    }

    @Test
    void everyLinkLeadsToAFile() {
        for (Path document : Checkout.files(".md")) {
            assertThat(found(LINK, document)
                            .filter(link -> !link.contains("://") && !link.startsWith("mailto:"))
                            .filter(link -> !Files.exists(document.resolveSibling(link))))
                    .as(ROOT.relativize(document) + " links to files that are not there")
                    .isEmpty();
        }
    }

    @Test
    void everyCommandThatADocumentNamesIsOne() {
        Set<String> commands = new TreeSet<>(Main.commands().getSubcommands().keySet());
        commands.addAll(List.of("demo", "generate", "tickets"));
        for (Path document : written()) {
            assertThat(found(COMMAND, document))
                    .as(ROOT.relativize(document) + " names commands that are not there")
                    .isSubsetOf(commands);
        }
    }

    @Test
    void decisionsAreNumberedAndSayWhatAndWhy() {
        List<Path> decisions = Checkout.files(".md").stream()
                .filter(file -> file.getParent().equals(ROOT.resolve("docs/decisions")))
                .toList();
        for (int i = 0; i < decisions.size(); i++) {
            assertThat(decisions.get(i).getFileName().toString())
                    .as("decisions are numbered from 0001 without gaps")
                    .startsWith(String.format("%04d-", i + 1));
            assertThat(Checkout.text(decisions.get(i)))
                    .as(decisions.get(i).getFileName() + " must tell the decision and why")
                    .startsWith("# " + (i + 1) + ". ")
                    .contains("**Decision.**", "**Why");
        }
    }
}
