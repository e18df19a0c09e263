package io.millrace.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Bytes;
import io.millrace.core.FieldType;
import io.millrace.core.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract's reference in Python opens what this module made, with exported keys. */
class PythonReferenceTest {
    private static final String SCRIPT = String.join(
            "\n",
            "import base64, json, sys",
            "sys.path.insert(0, sys.argv[1])",
            "import cipher_reference as c",
            "keys = json.load(open(sys.argv[2]))",
            "assert set(keys) == {'format', 'dataset', 'epochs', 'domains'} and keys['format'] == 'millrace-keys/1'",
            "epochs = {(e['key_id'], e['epoch']): bytes.fromhex(e['data_key']) for e in keys['epochs']}",
            "domains = {d['domain']: d for d in keys['domains']}",
            "for line in open(sys.argv[3]):",
            "    action, name, origin, cell = line.rstrip('\\n').split('\\t')",
            "    if action == 'pseudonym':",
            "        print(c.pseudonym(bytes.fromhex(domains[name]['pseudonym_key']), name, 1, b'c-1001'))",
            "        continue",
            "    cell = base64.b64decode(cell)",
            "    kind, key_id, epoch = c.read_header(cell)",
            "    if action == 'encrypt':",
            "        k, v = c.decrypt(epochs[key_id, epoch], keys['dataset'], name, origin, cell)",
            "    else:",
            "        assert domains[name]['key_id'] == key_id",
            "        k, v = c.untoken(bytes.fromhex(domains[name]['token_key']), name, cell)",
            "    print(k, v.hex())");

    @TempDir
    Path folder;

    @Test
    void opensCellsOfEveryKindAndOfTwoEpochsWithTheExportedKeys() throws Exception {
        Path readers = readers();
        KeyFolder keys = KeyFolder.made(folder);
        keys.files.rotate(keys.files.earliestRotation(KeyFolder.MAX_AHEAD), KeyFolder.MAX_AHEAD);
        Path export = keys.files.export(folder.resolve("worker.json"));
        Path lines = Files.writeString(folder.resolve("cells.tsv"), String.join("\n", cells(keys)) + "\n");
        assertThat(python("-B", "-c", SCRIPT, readers.toString(), export.toString(), lines.toString())
                        .lines())
                .containsExactly(
                        "1 " + hex("Grüße"),
                        "1 " + hex("Grüße"),
                        "2 " + hex("-7"),
                        "2 " + hex("0.10000000149011612"),
                        "2 " + hex("[1,null,3]"),
                        "2 " + hex("{\"a\":[1]}"),
                        "0 00ff",
                        "1 " + hex("c-1001"),
                        keys.open().pseudonym("customers", Plaintext.text("c-1001")));
    }

    private static List<String> cells(KeyFolder keys) {
        ReloadingKeys open = keys.open();
        return List.of(
                encrypted(open, 0, Plaintext.text("Grüße")),
                encrypted(open, keys.load().lastEpoch().from().toEpochMilli(), Plaintext.text("Grüße")),
                encrypted(open, 0, Plaintext.of(FieldType.INT32, -7)),
                encrypted(open, 0, Plaintext.of(FieldType.FLOAT32, 0.1f)),
                encrypted(open, 0, Plaintext.of(FieldType.list(FieldType.INT64), Arrays.asList(1L, null, 3L))),
                encrypted(open, 0, Plaintext.of(FieldType.JSON, "{\"a\":[1]}")),
                encrypted(open, 0, Plaintext.of(FieldType.BYTES, Bytes.owning(new byte[] {0, -1}))),
                "token\tcustomers\t-\t" + base64(open.token("customers", Plaintext.text("c-1001"))),
                "pseudonym\tcustomers\t-\t-");
    }

    private static String encrypted(FieldKeys open, long eventTime, Plaintext value) {
        Origin origin = new Origin("support.chat", 12, 345);
        return "encrypt\tbody\t" + origin + "\t" + base64(open.encrypt("body", origin, eventTime, value));
    }

    private static String base64(Bytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.toArray());
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The folder of the reference, if it and a Python with {@code cryptography} are there. */
    private static Path readers() throws Exception {
        Path readers = shared().resolve("readers");
        need(Files.exists(readers.resolve("cipher_reference.py")), "there is no shared folder (millrace.shared)");
        need(
                python("-c", "import cryptography; print('yes')").contains("yes"),
                "there is no Python with the package cryptography (MILLRACE_PYTHON)");
        return readers;
    }

    private static void need(boolean there, String missing) {
        boolean required = "all".equals(setting("millrace.require", "MILLRACE_REQUIRE", ""))
                || "all".equals(System.getProperty("MILLRACE_REQUIRE"));
        assertThat(there || !required)
                .as("nothing may be skipped here, but " + missing)
                .isTrue();
        Assumptions.assumeTrue(there, "skipped: " + missing);
    }

    private static String setting(String property, String variable, String fallback) {
        return System.getProperty(property, System.getenv().getOrDefault(variable, fallback));
    }

    private static Path shared() {
        String given = setting("millrace.shared", "MILLRACE_SHARED", "");
        Path folder = Path.of("").toAbsolutePath();
        while (given.isEmpty()
                && folder.getParent() != null
                && !Files.exists(folder.resolve("config/checkstyle.xml"))) {
            folder = folder.getParent();
        }
        return given.isEmpty() ? folder.resolveSibling("shared") : Path.of(given);
    }

    /** What it prints; nothing if it cannot be started or fails. */
    private static String python(String... arguments) throws InterruptedException, IOException {
        List<String> command = new ArrayList<>(List.of(setting("millrace.python", "MILLRACE_PYTHON", "python3")));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return printed;
        } catch (IOException noInterpreter) {
            return "";
        }
    }
}
