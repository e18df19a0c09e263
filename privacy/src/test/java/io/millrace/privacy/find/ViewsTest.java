package io.millrace.privacy.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewsTest {
    private static final Detector DETECTOR =
            new Detector(List.of(new Mailboxes(), new LongNumbers()), Set.of("EMAIL", "NUMBER"));

    /** What stands between « and » is found, and nothing else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "percent | \u00e9 mail to «hugo%2Ekim%40mail-x%2Ecom», please",
                "percent of percent | to «hugo%2540mail%252Ecom».",
                "percent in UTF-8 of a look-alike | to «hug%D0%BE%40mail.com».",
                "percent with u | to «hugo%u0040mail.com».",
                "numbers of characters | to «hugo&#64;mail&#x2e;com».",
                "numbers of characters without semicolons | to «hugo&#64mail.com».",
                "names of characters | to «hugo&commat;mail&period;com».",
                "names in names | to «hugo&amp;commat;mail.com».",
                "escapes of JSON | to «hugo\\u0040mail\\u002ecom».",
                "escapes of escapes | to «hugo\\\\u0040mail.com».",
                "escapes of C and Python | to «hugo\\x40mail\\056com».",
                "escapes of JavaScript | to «hugo\\u{40}mail.com».",
                "a number after an escaped line break | call:\\n«5551234567».",
                "quoted-printable | to «hugo=40mail=2Ecom».",
                "quoted-printable in UTF-8 | to «ren=C3=A9=40mail.com».",
                "base64 | to «aHVnby5raW1AbWFpbC5jb20=».",
                "numbers of characters with zeros before | to \u00abhugo&#000000000064;mail.com\u00bb.",
                "old names without semicolons | to \u00abhugo&commat;mail.com\u00bb&nbsp1",
                "short base64 with padding | to \u00abYWJAbWFpbC5jb20=\u00bb.",
                "base64 without padding | to «aHVnby5raW1AbWFpbC5jb20», please",
                "base64 behind a path | GET /a/«aHVnby5raW1AbWFpbC5jb20=» now",
                "base64 of base64 | to «YUhWbmJ5NXJhVzFBYldGcGJDNWpiMjA9».",
                "base64 of percent | to «aHVnbyU0MG1haWwuY29t».",
                "percent of base64 | to «aHVnby5raW1AbWFpbC5jb20%3D» now",
                "hexadecimal | to «6875676f406d61696c2e636f6d».",
                "spelled | write to «hugo at mail dot com» soon",
                "spelled, upper case | write to «HUGO AT MAIL DOT COM» soon",
                "spelled mailbox | mail «lars dot castell at post-x dot co dot uk» Closed",
                "brackets | to «hugo [at] mail [dot] com», soon",
                "parentheses | to «hugo.kim(at)mail.com», soon",
                "braces | to «hugo{at}mail{dot}com», soon",
                "signs in brackets | to «hugo[@]mail[.]com», soon",
                "a spelled dot only | to «hugo@mail dot com», soon",
                "a word for mail before | email «hugo at mail.com» soon",
                "German | an «hugo bei mail punkt de» schreiben",
                "German with at | an «hugo at mail Punkt de» schreiben",
                "French | ecrivez a «hugo arobase mail point fr» vite",
                "Spanish | escriba a «hugo arroba mail punto es» hoy",
                "Italian | scrivi a «hugo chiocciola mail punto it» oggi",
                "Polish | napisz do «hugo ma\u0142pa mail kropka pl» dzis",
                "percent of spelled | to «hugo%20at%20mail%20dot%20com» now",
                "dictated | call «four one one two five five five» now",
                "dictated, doubles | call «oh seven double five, triple one two» now",
                "dictated, mixed | call «four 1 one 2 five five 5» now",
                "dictated by tens | call «forty-two eleven seventy nine zero» now",
                "dictated, German | Tel. «vier eins eins zwo f\u00fcnf null sieben» heute",
                "dictated, French | tel «z\u00e9ro six douze trente-quatre quatre-vingt-dix-sept» merci",
                "dictated, Spanish | tel «cuatro uno uno dos cinco cinco nueve» hoy",
                "dictated, Italian | tel «quattro uno uno due cinque cinque nove» oggi",
                "dictated, Polish | tel «cztery jeden jeden dwa pi\u0119\u0107 pi\u0119\u0107 dziewi\u0119\u0107» dzis",
                "dictated, Chinese | \u7535\u8bdd«\u4e00\u4e09\u516b\u96f6\u96f6\u4e00\u4e09\u516b»\u8c22\u8c22",
                "spaced out | card «4 1 1 1 1 1 1 1 1» now",
                "hyphens | card «4-1-1-1-1-1-1-1-1» now",
                "full width and percent | to «hugo\uff0540mail.com» now",
            })
    void readsWhatIsHidden(String what, String marked) {
        assertThat(mark(marked.replace("«", "").replace("»", ""))).as(what).isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "look at the dot com boom",
                "We met at dinner. Look at amazon.com for more.",
                "available at example.com and at example.org",
                "x = a@b # a[i] = b[j](k)",
                "a=40 b=2E c=41 if (x=20)",
                "one of the two or three at four",
                "the years 2 3 4 5 and 6",
                "path C:\\new\\table\\users",
                "sha256 5495e8006938f2708b37c0e3dd786106c6d43b83a9af425caaa3b35ff307825b",
                "internationalizationAndLocalization/of/all/thingsThatAreLong",
            })
    void findsNothingWhereNothingIsHidden(String text) {
        assertThat(DETECTOR.find(text)).isEmpty();
    }

    /** Defanged parts are read as they were. */
    @ParameterizedTest
    @CsvSource({
        "from 192.0[.]2[.]1 today, 192.0.2.1",
        "see hxxps://mail[.]example[dot]com/x, https://mail.example.com/x",
        "see hXXp[:]//example(.)com, http://example.com",
    })
    void mendsDefangedHosts(String text, String said) {
        assertThat(said(text)).anyMatch(view -> view.contains(said));
    }

    @Test
    void plainTextHasOneReading() {
        assertThat(said("Nothing is hidden in this; call 555 1234 or write to hugo@mail.com."))
                .hasSize(1);
    }

    @Test
    void everyCodeOfAnAddressIsCoveredWholly() {
        Random random = new Random(12);
        for (int round = 0; round < 400; round++) {
            String value = word(random) + "." + word(random) + "@" + word(random) + ".org";
            String code = CODES.get(random.nextInt(CODES.size())).apply(value);
            if (random.nextInt(4) == 0 && code.contains("%")) {
                code = code.replace("%", "%25");
            }
            String marked = "\ud83d\ude00 \u00e9: «" + code + "» \u00fcber";
            assertThat(mark(marked.replace("«", "").replace("»", ""))).isEqualTo(marked);
        }
    }

    @Test
    void placesAreThoseOfCodePointsWhateverStandsInTheText() {
        Random random = new Random(13);
        String[] parts = {
            "%40", "&#64;", "\\u0040", "=40", " at ", "[dot]", "%ud83d", "aHVnby5raW1AbWFpbC5jb20", "1 2 3 ", "&", "%"
        };
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(12); part >= 0; part--) {
                text.append(random.nextBoolean() ? parts[random.nextInt(parts.length)] : FoldTest.anyText(random));
            }
            String whole = text.toString();
            Views.read(View.same(whole.toCharArray(), whole.length(), 0), true, reading -> {
                View view = reading.view();
                for (int at = 0; at < view.length(); at++) {
                    assertThat(isBorder(whole, view.start(at)) && isBorder(whole, view.end(at)))
                            .isTrue();
                    assertThat(view.start(at)).isBetween(at == 0 ? 0 : view.start(at - 1), view.end(at) - 1);
                }
            });
        }
    }

    private static final String SPELLED = "&#65; =41 a [at] b dot co one two three four five six seven a[.]b ";

    /** Decoys in all codes before it, and in one another, do not hide a value. */
    @ParameterizedTest
    @MethodSource("decoys")
    void readsWhatIsHiddenBehindDecoys(String decoy) {
        String decoys = decoy.repeat(60_000 / decoy.length());
        for (UnaryOperator<String> code : CODES) {
            String text = decoys + " and now " + code.apply("hugo.kim@mail-x.com") + " .";
            assertThat(DETECTOR.find(text))
                    .as(code.apply("hugo.kim@mail-x.com"))
                    .anyMatch(finding -> finding.start() > decoys.length());
        }
    }

    static List<String> decoys() {
        UnaryOperator<String> base64 = CODES.get(6);
        String inside = base64.apply("%41 " + base64.apply("%41 =41 " + base64.apply(SPELLED)));
        return List.of(SPELLED, "%41 " + base64.apply(SPELLED) + " ", inside + " ", inside.replace("I", "%49") + " ");
    }

    /** Ten times the text are ten times the readings. */
    @ParameterizedTest
    @MethodSource("decoys")
    void readingsGrowWithTheTextOnly(String decoy) {
        long few = length(decoy.repeat(30));
        assertThat(length(decoy.repeat(300))).isLessThan(11 * few);
        assertThat(few).isLessThan(12L * 30 * decoy.length());
    }

    private static long length(String text) {
        return said(text).stream().mapToLong(String::length).sum();
    }

    private static final List<UnaryOperator<String>> CODES = List.of(
            value -> each(value, c -> String.format("%%%02X", c)),
            value -> each(value, c -> "&#" + c + ";"),
            value -> each(value, c -> String.format("&#x%x;", c)),
            value -> each(value, c -> String.format("\\u%04x", c)),
            value -> each(value, c -> String.format("=%02X", c)),
            value -> each(value, c -> String.format("%02x", c)),
            value -> Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)),
            value -> Base64.getUrlEncoder().withoutPadding().encodeToString(value.getBytes(StandardCharsets.UTF_8)),
            value -> value.replace("@", " at ").replace(".", " dot "),
            value -> value.replace("@", "[at]").replace(".", "[.]"),
            value -> value.replace(".", "\u00ad.\u200b").replace("@", "\uff20"));

    private static String each(String value, java.util.function.IntFunction<String> code) {
        return value.chars().mapToObj(code).collect(Collectors.joining());
    }

    private static String word(Random random) {
        return random.ints(5 + random.nextInt(6), 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean isBorder(String text, int at) {
        return at <= 0
                || at == text.length()
                || at < text.length() && !Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static String mark(String text) {
        StringBuilder marked = new StringBuilder(text);
        List<Finding> found = DETECTOR.find(text);
        for (int at = found.size() - 1; at >= 0; at--) {
            marked.insert(found.get(at).end(), '»').insert(found.get(at).start(), '«');
        }
        return marked.toString();
    }

    private static List<String> said(String text) {
        List<String> said = new ArrayList<>();
        Views.read(
                View.same(text.toCharArray(), text.length(), 0),
                true,
                reading -> said.add(reading.view().text(0, reading.view().length())));
        return said;
    }
}
