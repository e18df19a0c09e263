package io.millrace.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Origin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No key and no value stands in a text form, a message, a stack trace or a job graph. */
class SecretsStaySecretTest {
    @TempDir
    Path folder;

    private static void assertNoKeyIn(String text, KeyBundle bundle, String kek) {
        Stream<String> keys = Stream.concat(
                bundle.epochs().stream().map(epoch -> epoch.dataKey().hex()),
                bundle.domains().stream()
                        .flatMap(domain -> Stream.of(
                                domain.tokenKey().hex(), domain.pseudonymKey().hex())));
        keys.forEach(hex -> assertThat(text).doesNotContainIgnoringCase(hex.substring(0, 12)));
        assertThat(text).doesNotContain(kek.replaceAll("(?s).*\"value\":\\s*\"([^\"]{12}).*", "$1"));
    }

    @Test
    void inNoTextForm() {
        KeyFolder keys = KeyFolder.made(folder);
        KeyBundle bundle = keys.load();
        Object[] all = {
            bundle,
            bundle.lastEpoch(),
            bundle.domains().get(0),
            bundle.lastEpoch().dataKey(),
            keys.open(),
            new BundleKeys(bundle),
            keys.files,
            keys.files.show(),
            keys.files.init(List.of("orders")),
            keys.settings,
            new KeyServiceSource(keys.settings, "tickets"),
            Plaintext.text("quagga"),
            Plaintext.json("\"quagga\"")
        };
        for (Object each : all) {
            assertNoKeyIn(each.toString(), bundle, KeyFolder.text(keys.kek));
            assertThat(each.toString()).doesNotContain("quagga");
        }
        assertThat(bundle.lastEpoch().dataKey()).hasToString("secret[32]");
    }

    @Test
    void inNoStackTraceOfADamagedFile() {
        KeyFolder keys = KeyFolder.made(folder);
        KeyBundle bundle = keys.load();
        String kek = KeyFolder.text(keys.kek);
        String export = KeyJson.write(bundle);
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 300; i++) {
            KeyFolder.write(keys.kek, damaged(kek, random));
            assertNoKeyIn(trace(keys.files::show), bundle, kek);
            String wrong = damaged(export, random);
            assertNoKeyIn(trace(() -> KeyJson.read(wrong)), bundle, kek);
        }
    }

    private static String damaged(String text, SplittableRandom random) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + "x\"{:,}".charAt(random.nextInt(6)) + text.substring(at + random.nextInt(2));
    }

    private static String trace(Runnable command) {
        StringWriter trace = new StringWriter();
        try {
            command.run();
        } catch (RuntimeException wrong) {
            for (Throwable each = wrong; each != null; each = each.getCause()) {
                new PrintWriter(trace, true).println(each + " " + List.of(each.getStackTrace()));
            }
        }
        return trace.toString();
    }

    @Test
    void inNoJobGraph() throws IOException {
        KeyFolder keys = KeyFolder.made(folder);
        KeyBundle bundle = keys.load();
        KeyServiceSource source = new KeyServiceSource(keys.settings, "tickets");
        source.create().get(FieldKeys.class).encrypt("body", new Origin("a", 0, 0), 0, Plaintext.text("x"));
        ByteArrayOutputStream graph = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(graph)) {
            out.writeObject(source);
        }
        String text = graph.toString(StandardCharsets.ISO_8859_1);
        assertThat(text).contains(keys.settings.kek());
        assertNoKeyIn(text, bundle, KeyFolder.text(keys.kek));
        assertThat(text)
                .doesNotContain(new String(bundle.lastEpoch().dataKey().toArray(), StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(bundle))
                .isInstanceOf(NotSerializableException.class);
    }
}
