package io.millrace.privacy.treat;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Outside;
import io.millrace.privacy.keys.VectorKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worker's package opens what the step made, with the options of the step. */
class FormatInPythonTest {
    private static final long SEED = 20_260_102;
    private static final Path WORKER = Path.of("../worker/src").toAbsolutePath();
    private static final String SCRIPT = String.join(
            "\n",
            "import sys",
            "sys.path.insert(0, sys.argv[1])",
            "from millrace import Keys, open_format",
            "domain = {'domain': 'customers', 'key_id': 9, 'token_key': sys.argv[2]}",
            "keys = Keys.of({'format': 'millrace-keys/1', 'dataset': 'sample', 'epochs': [], 'domains': [domain]})",
            "for line in open(sys.argv[3], encoding='utf-8'):",
            "    text, alphabet, first, last, checksum = line.rstrip('\\n').split('\\t')",
            "    print(open_format(text, keys, domain='customers', field='card', alphabet=alphabet, keep_first=int(first),",
            "                      keep_last=int(last), checksum=checksum).encode().hex())");

    @TempDir
    Path folder;

    /** Alphabet, keep_first, keep_last, checksum, text. */
    private static List<String[]> values() {
        Random random = new Random(SEED);
        List<String[]> values = new ArrayList<>();
        for (int length = 6; length <= 64; length++) {
            values.add(new String[] {"digits", "0", "0", "none", random(random, "0123456789", length)});
            values.add(new String[] {"alphanumeric", "1", "1", "none", random(random, "aZ09-", 3 * length) + "aZ09aZ"});
            values.add(new String[] {"äöüßéèê😀", "0", "2", "none", random(random, "äöüßéèê", length + 4) + "."});
        }
        values.removeIf(value -> value[4].length() > 64);
        values.add(new String[] {"digits", "6", "3", "luhn", "4111-1111 1111 1111"});
        values.add(new String[] {"digits", "4", "0", "iban", "DE89 3704 0044 0532 0130 00"});
        values.add(new String[] {"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0", "0", "iban", "GB29NWBK60161331926819"});
        return values;
    }

    private static String random(Random random, String characters, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }

    private static String sealed(String... value) {
        Map<String, Object> options = Map.of(
                "field",
                "card",
                "domain",
                "customers",
                "alphabet",
                value[0],
                "keep_first",
                Integer.valueOf(value[1]),
                "keep_last",
                Integer.valueOf(value[2]),
                "checksum",
                value[3]);
        return (String)
                new Treating(EncryptFormat.TYPE, options, Field.required("card", FieldType.STRING)).of(value[4]);
    }

    @Test
    void everyValueOpens() throws Exception {
        List<String> lines = new ArrayList<>();
        for (String[] value : values()) {
            lines.add(String.join("\t", sealed(value), value[0], value[1], value[2], value[3]));
        }
        Path file = Files.write(folder.resolve("values.tsv"), lines);
        Outside.Run run = Outside.python("-B", "-c", SCRIPT, WORKER.toString(), VectorKeys.hex(64), file.toString());
        assertThat(run.printed().lines().map(FormatInPythonTest::text))
                .containsExactlyElementsOf(
                        values().stream().map(value -> value[4]).toList());
    }

    private static String text(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
    }
}
