package io.millrace.jobs.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.jobs.preview.PreviewFolder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalTest {
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
                "'_id':N,'2nd':'MAIL','Größe':N.5,'a, b: {c}':'MAIL','sp ace':'MAIL','null':'MAIL','true':'MAIL','':'x'",
                "'A':1,'a':2,'x':{'a':3},'x_a':4",
                "'day':'2026-02-30'|'day':'2026-02-28'",
                "'day':'0000-00-00','when':'2026-01-31T25:00:00Z'",
                "'when':'2026-01-31T12:00:00Z'|'when':1767225600000",
                "'big':12345678901234567890|'big':1",
                "'deep':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':'ask MAIL'}}}}}}}}}}}}}}}}}",
                "'huge':1e999,'small':1.5",
                "'picture':'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIBROKENBROKENBROKENBROKENBROKENBROKEN'",
                "'picture':'PHOTO'|'picture':null",
                "'pictures':['PHOTO']|'pictures':[]",
                "'dates':['2026-01-31'],'flags':[true],'times':['2026-01-31T12:00:00Z'],'n':[1,2.5]"
            })
    void theProposalTakesEveryRecord(String shapes) throws IOException {
        String[] each = shapes.split("\\|", -1);
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
        folder.run("keys", "init", "-f", proposed);
        assertThat(folder.run("preview", "-f", proposed, "--input", records, "--all", "--json"))
                .as(folder.err())
                .isZero();
        assertThat(folder.out()).doesNotContain("\"intake\"");
        assertThat(folder.out().lines().filter(line -> line.contains("\"outcome\"")))
                .hasSize(lines.length);
    }

    /** The report on so many records, N in them being their number. */
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
    void keysThatAreWordsStayFields() throws IOException {
        assertThat(inspected(20, "{'rose':1,'mark':{'will':2,'paris_office':3},'phone':'uN@mail-harbor.com'}"))
                .contains("mark.will", "mark.paris_office", "rose")
                .doesNotContain("(other keys)", "json");
    }

    @Test
    void keysOfTheRecordThatChangeAreNotShown() throws IOException {
        assertThat(inspected(100, "{'id':1,'kN':'a','uN@mail-harbor.com':1}"))
                .contains("(other keys)  EMAIL in ")
                .contains("# keys of the record itself that change or are private are not read")
                .doesNotContain("mail-harbor", "k17");
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
                .contains(
                        "# found, but left as they are, since few different values rather name kinds: city (LOCATION);")
                .contains("# nothing was found in n:");
    }

    /** Nearly every long number could be called. */
    @Test
    void numbersArePhonesWhereTheirFieldSaysSo() throws IOException {
        assertThat(inspected(
                        50,
                        "{'ts':17672256N123,'user_id':40000N,'income':48123N.5,'phone':2127365000,'list':[1],'mail':'"
                                + ADDRESS + "'}"))
                .contains(
                        "ts       nothing in",
                        "user_id  nothing in",
                        "income   nothing in",
                        "phone    PHONE in 50 of 50");
    }

    @Test
    void aListThatIsSometimesEmptyIsNotOptional() throws IOException {
        Path file =
                file("{\"tags\":[],\"mail\":\"" + ADDRESS + "\"}", "{\"tags\":[\"a\"],\"mail\":\"" + ADDRESS + "\"}");
        assertThat(folder.run("inspect", "--input", file)).isZero();
        assertThat(folder.out()).contains("tags: \"list<string>\"");
    }
}
