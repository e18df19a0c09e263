package io.millrace.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that tells how to install: its files are rendered as its commands say, and what it names is there. No cluster is asked. */
class InstallPageTest {
    private static final Document PAGE = Document.of(Path.of("../docs/how-to/install.md"));
    private static final String RELEASE = "support-chat";
    private static final Pattern DEPLOYMENT = Pattern.compile("deployment/" + RELEASE + "(\\S+)");

    /** As {@code helm} takes them, without the words that say what is to be done. */
    private record Options(boolean takesValues, boolean takesPipeline) {
        static Options of(List<String> words) {
            List<String> rest = new ArrayList<>(words);
            boolean values = removePair(rest, "-f", "values.yaml");
            boolean pipeline = removePair(rest, "--set-file", "pipelineFile=pipeline.yaml");
            rest.remove("--strict");
            assertThat(rest).as("options that this test does not know").isEmpty();
            return new Options(values, pipeline);
        }

        private static boolean removePair(List<String> words, String option, String value) {
            int at = words.indexOf(option);
            if (at < 0) {
                return false;
            }
            assertThat(words.remove(at)).isEqualTo(option);
            assertThat(words.remove(at)).isEqualTo(value);
            return true;
        }
    }

    private static Stream<String> commands(String program) {
        return PAGE.commands().lines().filter(line -> line.startsWith(program + " "));
    }

    static Stream<String> thoseThatRender() {
        return commands("helm").filter(line -> line.contains("helm/chart"));
    }

    private static Rendering rendering() {
        return new Rendering(List.of(PAGE.file("values.yaml")), PAGE.file("pipeline.yaml"));
    }

    @ParameterizedTest
    @MethodSource("thoseThatRender")
    void theChartTakesTheFilesOfTheCommand(String command) {
        String named = command.replaceFirst("^helm (lint|(install|upgrade) " + RELEASE + ") helm/chart ", "");
        assertThat(Options.of(Arrays.asList(named.split(" ", -1)))).isEqualTo(new Options(true, true));
        assertThat(rendering().refusal()).startsWith("rendered ");
        assertThat(rendering().lint().isFailed()).isFalse();
    }

    @Test
    void theOtherCommandsNameTheRelease() {
        assertThat(thoseThatRender()).hasSize(3);
        assertThat(commands("helm").filter(line -> !line.contains("helm/chart")))
                .containsExactly("helm rollback " + RELEASE, "helm uninstall " + RELEASE);
    }

    @Test
    void whatIsLookedAtIsThere() {
        Rendering.Objects objects = rendering().objects();
        List<String> names = DEPLOYMENT
                .matcher(PAGE.text())
                .results()
                .map(match -> "chat" + match.group(1))
                .toList();
        assertThat(names).hasSize(2).allSatisfy(name -> assertThat(objects.one("Deployment", name))
                .isNotNull());
        assertThat(PAGE.text()).contains(RELEASE + "-millrace-data");
        assertThat(objects.one("PersistentVolumeClaim", "chat-millrace-data")).isNotNull();
    }

    @Test
    void theSecretThatIsMadeIsTheOneThatIsMounted() {
        String made = commands("kubectl")
                .filter(line -> line.contains("create secret"))
                .findFirst()
                .orElseThrow();
        String secret = Rendering.tree(PAGE.file("values.yaml"))
                .at("/keys/existingSecret")
                .asText();
        assertThat(made).startsWith("kubectl create secret generic " + secret + " ");
        for (String key : List.of("kek.json", "support-chat.keys")) {
            assertThat(made).contains("--from-file=keys/" + key);
            assertThat(PAGE.file("pipeline.yaml")).contains("file:${KEYS:-/etc/millrace/keys}/" + key);
        }
    }
}
