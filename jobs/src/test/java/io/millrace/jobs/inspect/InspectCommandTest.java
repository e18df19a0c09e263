package io.millrace.jobs.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.jobs.preview.PreviewFolder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectCommandTest {
    private static final String ADDRESS = "maria.lopez@mail-harbor.com";

    @TempDir
    private Path directory;

    private PreviewFolder folder;

    @BeforeEach
    void prepare() throws IOException {
        folder = new PreviewFolder(directory);
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(directory.resolve("in.jsonl"), String.join("\n", lines));
    }

    @Test
    void spansAreInCodePoints() throws IOException {
        Path file = file(
                "{\"id\":\"a\",\"text\":\"\uD83D\uDE00 " + ADDRESS + " ok\"}", "{\"id\":7,\"text\":null}", "{\"x\":1}");
        assertThat(folder.run("inspect", "--input", file, "--field", "text", "--json"))
                .isZero();
        assertThat(folder.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith(
                                        "{\"id\":\"a\",\"spans\":[{\"start\":2,\"end\":29,\"type\":\"EMAIL\",\"score\":"),
                        line -> assertThat(line).isEqualTo("{\"id\":7,\"spans\":[]}"),
                        line -> assertThat(line).isEqualTo("{\"id\":3,\"spans\":[]}"));
    }

    @Test
    void aReportTellsFieldsAndProposesStepsAndNoValue() throws IOException {
        Path file = file(
                "{\"mail\":\"" + ADDRESS + "\",\"body\":{\"text\":\"write to " + ADDRESS + " please\"},\"n\":3}",
                "{\"mail\":\"joe.brandt@mail-harbor.com\",\"body\":{\"text\":\"the parcel came\"},\"n\":4}",
                "not json");
        assertThat(folder.run("inspect", "--input", file)).isZero();
        assertThat(folder.out())
                .contains("2 records read, 1 passed by: no JSON objects")
                .contains("mail       EMAIL in 2 of 2 values (100.0 %), the whole value")
                .contains("body.text  EMAIL in 1 of 2 values (50.0 %), within texts")
                .contains("n          nothing in 2 values")
                .contains("mail: {type: string, tags: [sensitive]}")
                .contains("text: {type: string, tags: [sensitive], from: body.text}")
                .contains("- pseudonymize: {field: mail, domain: mail}")
                .contains("- scrub_text: {field: text}")
                .doesNotContain("lopez", "brandt");
    }

    @Test
    void nestedFieldsHaveSpansToo() throws IOException {
        Path file = file("{\"id\":\"a\",\"body\":{\"text\":\"to " + ADDRESS + "\"}}");
        assertThat(folder.run("inspect", "--input", file, "--field", "body.text", "--json"))
                .isZero();
        assertThat(folder.out()).contains("\"start\":3,\"end\":30,\"type\":\"EMAIL\"");
    }

    @Test
    void aFileWithoutRecordsIsRefusedWithItsFirstLine() throws IOException {
        assertThat(folder.run("inspect", "--input", file("id,text", "1," + ADDRESS)))
                .isEqualTo(3);
        assertThat(folder.run("inspect", "--input", file(""))).isEqualTo(3);
        assertThat(folder.err())
                .contains("holds no JSON object, the first that is none is line 1: write one object a line, in UTF-8")
                .contains("holds no record: there is nothing to inspect")
                .doesNotContain("lopez");
    }

    /** What is proposed can be copied into a pipeline file as it stands. */
    @Test
    void theProposalIsAPipeline() throws IOException {
        String photo = photo();
        String[] lines = new String[100];
        for (int n = 0; n < lines.length; n++) {
            lines[n] = ("{'id':" + n + ",'seller':{'id':" + n + "},'at':'2026-01-01T00:00:00Z','born':'1984-03-12',"
                            + "'mail':'a" + n + "@mail-harbor.com','other':'b" + n + "@mail-harbor.com','shop':'"
                            + (n % 2 == 0 ? "Berlin" : "Madrid") + "','text':'write to " + ADDRESS + "'"
                            + (n == 0 ? "" : ",'photo':'" + photo + "','notes':['call', '" + ADDRESS + "']") + "}")
                    .replace('\'', '"');
        }
        assertThat(folder.run("inspect", "--input", file(lines))).isZero();
        String proposed = proposed();
        assertThat(proposed)
                .contains("seller_id: {type: int64, from: seller.id}")
                .contains("born: {type: date, tags: [sensitive]}")
                .contains("photo: {type: image, optional: true}")
                .contains("notes: {type: \"list<string>\", optional: true, tags: [sensitive]}")
                .contains("- strip_metadata: {field: photo}", "id: pseudonymize_2, field: other", "to: year")
                .containsPattern("shop: string +# few different values; some look like LOCATION");
        assertThat(folder.run("validate", "-f", pipeline(proposed)))
                .as(folder.err())
                .isZero();
    }

    private String proposed() {
        return folder.out()
                .substring(folder.out().indexOf("proposed:\n") + 10)
                .lines()
                .map(line -> line.substring(2) + "\n")
                .collect(Collectors.joining());
    }

    /** The folder's pipeline with what was proposed in place of its fields and steps. */
    private Path pipeline(String proposed) throws IOException {
        String text = Files.readString(folder.pipeline).replaceAll("(?m)^split:.*\n", "");
        return Files.writeString(
                directory.resolve("proposed.yaml"),
                text.substring(0, text.indexOf("schema:")) + proposed + text.substring(text.indexOf("keys:")));
    }

    private static String photo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** Records of a shape that is easily read wrong: the rest of a record in which N is its number, from 0. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'items':[{'to':'ask MAIL','qty':2},{'to':'N'}]",
                "'a.b':'call MAIL','c':{'d.e':{'f':1},'g':'x'}",
                "'mixed':N|'mixed':'N'",
                "'mixed':N|'mixed':N.5",
                "'mixed':true|'mixed':'a'|'mixed':{'a':1}|'mixed':[1]|'mixed':null",
                "'tags':['a','b']|'tags':'a'",
                "'tags':['a',null]|'tags':[]|'tags':[3]",
                "'deep':[[1,2],[3]]|'deep':[]",
                "'empty':[],'none':null,'object':{}",
                "'user':{'name':'a','more':{'n':N}}|'user':null|'user':{}|'x':1",
                "'user':{'name':'a'}|'user':'a'",
                "'attrs':{'uN@mail-harbor.com':1,'k':'x'}",
                "'attrs':{'kN':1,'mN':{'a':'ask MAIL'}},'list':[{'kN':1},{'mN':2}]",
                "'kN':1,'mN':'MAIL'",
                "'_id':N,'2nd':'MAIL','Größe':N.5,'a, b: {c}':'MAIL','sp ace':'MAIL','null':'MAIL','':'x'",
                "'A':1,'a':2,'x':{'a':3},'x_a':4",
                "'day':'2026-02-30'|'day':'2026-02-28'",
                "'day':'0000-00-00','when':'2026-01-31T25:00:00Z'",
                "'when':'2026-01-31T12:00:00Z'|'when':1767225600000",
                "'big':12345678901234567890|'big':1",
                "'huge':1e999,'small':1.5",
                "'picture':'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIBROKENBROKENBROKENBROKENBROKENBROKEN'",
                "'picture':'PHOTO'|'picture':null",
                "'pictures':['PHOTO']|'pictures':[]",
                "'dates':['2026-01-31'],'flags':[true],'times':['2026-01-31T12:00:00Z'],'n':[1,2.5]"
            })
    void theProposalTakesEveryRecord(String shapes) throws IOException {
        String[] each = shapes.split("\\|");
        String[] lines = new String[20];
        for (int n = 0; n < lines.length; n++) {
            lines[n] = ("{'at':'2026-01-01T00:00:00Z','contact':'a" + n + "@mail-harbor.com',"
                            + each[n % each.length]
                                    .replace("N", n + "")
                                    .replace("MAIL", ADDRESS)
                                    .replace("PHOTO", photo())
                            + "}")
                    .replace('\'', '"');
        }
        Path records = file(lines);
        assertThat(folder.run("inspect", "--input", records)).isZero();
        Path proposed = pipeline(proposed());
        assertThat(folder.run("validate", "-f", proposed)).as(folder.err()).isZero();
        assertThat(folder.run("preview", "-f", proposed, "--input", records, "--all", "--json"))
                .as(folder.err())
                .isZero();
        assertThat(folder.out()).doesNotContain("\"intake\"");
        assertThat(folder.out().lines().filter(line -> line.contains("\"outcome\"")))
                .hasSize(lines.length);
    }

    private String inspected(int count, String record) throws IOException {
        String[] lines = new String[count];
        for (int n = 0; n < count; n++) {
            lines[n] = record.replace('\'', '"').replace("N", n + "");
        }
        assertThat(folder.run("inspect", "--input", file(lines))).isZero();
        return folder.out();
    }

    @Test
    void listsOfObjectsAreJsonAndDropped() throws IOException {
        assertThat(inspected(3, "{'items':[{'to':'ask " + ADDRESS + "','qty':2}]}"))
                .contains("items.to   EMAIL in 3 of 3 values")
                .contains("items: {type: json, tags: [sensitive]}  # a list of objects")
                .contains("- drop_field: {field: items}");
    }

    @Test
    void keysWithADotAreNamedAndNotProposed() throws IOException {
        assertThat(inspected(3, "{'a.b':'ask " + ADDRESS + "'}"))
                .contains("# a.b cannot be read: from takes no key with a dot in it")
                .doesNotContain("from: a.b");
    }

    /** Keys of a map are values: of people, of orders. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':1,'attrs':{'uN@mail-harbor.com':1,'colour':'red'}}",
                "{'id':1,'attrs':{'uN':{'x':1},'vN':2}}"
            })
    void keysThatChangeAreOneFieldAndNeverShown(String record) throws IOException {
        assertThat(inspected(100, record))
                .contains("attrs: {type: json, tags: [sensitive]}  # its keys change from record to record")
                .contains("- drop_field: {field: attrs}")
                .doesNotContain("mail-harbor", "u1", "v2");
    }

    @Test
    void keysOfTheRecordThatChangeAreNotShown() throws IOException {
        assertThat(inspected(100, "{'id':1,'kN':'a','uN@mail-harbor.com':1}"))
                .contains("(other keys)  EMAIL in ")
                .contains("# keys of the record itself that change or are private are not read")
                .doesNotContain("mail-harbor", "k17");
    }

    @Test
    void spansOfAListOrAnObjectAreRefused() throws IOException {
        Path file = file("{\"quotes\":[\"ask " + ADDRESS + "\"],\"body\":{\"text\":\"x\"}}");
        assertThat(folder.run("inspect", "--input", file, "--field", "quotes", "--json"))
                .isEqualTo(2);
        assertThat(folder.run("inspect", "--input", file, "--field", "body", "--json"))
                .isEqualTo(2);
        assertThat(folder.err())
                .contains("--field: quotes is a list on line 1, and --json tells places in texts only; leave --json out")
                .contains("body is an object on line 1")
                .contains("name a text in it by its path")
                .doesNotContain("lopez");
    }

    /** A code that is found in part of the records only is still a column of codes. */
    @Test
    void postalCodesAreTreatedWhole() throws IOException {
        String[] lines = new String[20];
        for (int n = 0; n < lines.length; n++) {
            lines[n] = "{\"zip\":\"" + (n % 3 == 0 ? "SW1A 1A" + (char) ('A' + n) : "8033" + n % 10) + "\"}";
        }
        assertThat(folder.run("inspect", "--input", file(lines))).isZero();
        assertThat(folder.out())
                .contains("- generalize_text: {field: zip, keep_first: 2}")
                .doesNotContain("scrub_text");
    }

    @Test
    void whatIsFoundAndLeftIsNotCalledClean() throws IOException {
        assertThat(inspected(100, "{'city':'Berlin','n':5,'mail':'aN@mail-harbor.com'}"))
                .contains("# found, but left as they are, since few different values rather name kinds: city (LOCATION);")
                .contains("# nothing was found in n:");
    }

    /** Nearly every long number could be called. */
    @Test
    void numbersArePhonesWhereTheirFieldSaysSo() throws IOException {
        assertThat(inspected(
                        50,
                        "{'ts':17672256N1234,'user_id':40000N,'income':48123N.5,'phone':2127365000,'list':[1],'mail':'"
                                + ADDRESS + "'}"))
                .contains("ts       nothing in", "user_id  nothing in", "income   nothing in", "phone    PHONE in 50 of 50");
    }

    @Test
    void aListThatIsSometimesEmptyIsNotOptional() throws IOException {
        Path file = file(
                "{\"tags\":[],\"mail\":\"" + ADDRESS + "\"}",
                "{\"tags\":[\"a\"],\"mail\":\"" + ADDRESS + "\"}");
        assertThat(folder.run("inspect", "--input", file)).isZero();
        assertThat(folder.out()).contains("tags: \"list<string>\"");
    }

    @Test
    void aColumnOfOneTypeIsTreatedWhole() throws IOException {
        String[] lines = new String[20];
        for (int n = 0; n < lines.length; n++) {
            lines[n] = "{\"mail\":\"" + (n < 12 ? "a" + n + "@mail-harbor.com" : "unknown") + "\"}";
        }
        assertThat(folder.run("inspect", "--input", file(lines))).isZero();
        assertThat(folder.out()).contains("- pseudonymize: {field: mail, domain: mail}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--input none.jsonl|5|cannot read none.jsonl",
                "--input in.jsonl --json|2|--json goes with --input FILE and --field NAME",
                "--input in.jsonl --only EMIAL|2|there is no type EMIAL (did you mean EMAIL?)",
                "--input in.jsonl --min-score 2|2|--min-score must be 0 to 1",
                "--input in.jsonl --field x|2|--field: no record has a value in x",
                "--input in.jsonl --limit 0|2|--limit must be at least 1",
                "--topic letters|2|--topic and --file go together",
                "--dataset .|4|holds no dataset"
            })
    void aMistakeIsOneLine(String options, int exit, String message) throws IOException {
        file("{}");
        Object[] arguments = ("inspect "
                        + options.replace(
                                "in.jsonl", directory.resolve("in.jsonl").toString()))
                .split(" ");
        folder.run(arguments);
        assertThat(folder.err()).contains(message).doesNotContain("Exception");
        assertThat(folder.err().lines()).hasSize(1);
    }

    /** The pipeline's author scrubbed one field and forgot the one that holds a copy. */
    @Test
    void theLeakGateStopsAFieldThatWasForgottenAlsoInBase64() throws IOException {
        String text = Files.readString(folder.pipeline);
        Files.writeString(
                folder.pipeline,
                text.replace("  - encrypt: {fields: [body]}\n", "  - scrub_text: {field: body}\n")
                        .replace("  - swap_words: {field: title, copies: 1}\n", ""));
        String encoded = Base64.getEncoder().encodeToString(("ask " + ADDRESS).getBytes(StandardCharsets.UTF_8));
        Path file = file(
                letter(1, "a day", "write to " + ADDRESS),
                letter(2, "to " + ADDRESS, "write to " + ADDRESS),
                letter(3, "ref " + encoded, "dear all"));
        assertThat(folder.run("preview", "-f", folder.pipeline, "--input", file, "--all", "--json"))
                .as(folder.err())
                .isZero();
        assertThat(folder.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"outcome\":\"kept\"", "write to [EMAIL]"),
                        line -> assertThat(line)
                                .contains("\"step\":\"leak\"", "\"reason\":\"email\"")
                                .doesNotContain("lopez"),
                        line -> assertThat(line).contains("\"step\":\"leak\"", "\"reason\":\"email\""));
    }

    private static String letter(int id, String title, String body) {
        return "{\"id\":" + id + ",\"at\":\"2026-01-01T00:00:00Z\",\"title\":\"" + title + "\",\"body\":\"" + body
                + "\"}";
    }
}
