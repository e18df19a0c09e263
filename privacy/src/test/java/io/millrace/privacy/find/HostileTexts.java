package io.millrace.privacy.find;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Texts that try a detector: pieces of every form joined, changed, encoded and repeated, by a seed. */
final class HostileTexts {
    /** Units that were slow once, or that look as if they could be. */
    static final List<String> KNOWN = List.of(
            "1 ",
            "12 34 ",
            "1.",
            "1-",
            "1,",
            "1/",
            "1:",
            "1234 ",
            "1234 5678 ",
            "123-45-",
            "a.",
            "a@",
            "@",
            ".",
            "-",
            "%",
            "%2",
            "%25",
            "&#",
            "&#38;",
            "&amp;",
            "\\u0",
            "\\u005c",
            "=",
            "=3D",
            "=\n",
            "A",
            "Ab ",
            "Anna ",
            "Herr ",
            "GmbH ",
            "Berlin ",
            "12 Main ",
            "Main Street ",
            "Street 1 ",
            "ul. ",
            "\u53f7\u7801 1 ",
            "\u8eab\u4efd\u8bc1\u53f7\u78011",
            "\u5317\u4eac\u5e02",
            "\u738b\u660e",
            "\u4e00\u4e8c\u4e09",
            "\u0661\u0662 ",
            "\u0645\u062d",
            "one ",
            "one two ",
            "double ",
            "at dot ",
            "a at b dot ",
            "[at]",
            "(dot)",
            "http://",
            "http://a@",
            "hxxp[:]//",
            "www.",
            "a.b.",
            "::",
            "1::",
            "1:2:",
            "00:1a:",
            "DE89 ",
            "DE89",
            "bc1q",
            "0x",
            "sk_live_",
            "password=",
            "password: \"",
            "key=a",
            "-----BEGIN ",
            "-----BEGIN PRIVATE KEY-----\n",
            "May ",
            "1 May ",
            "May 1, ",
            "born 1 ",
            "years ",
            "12 years ",
            "+1 ",
            "+49(0)",
            "(1)",
            "((",
            "ext. ",
            "tel 1 ",
            "passport 1",
            "tax id ",
            "no. 1 ",
            "\ud800",
            "\udc00\ud83d",
            "\ud83d\ude00",
            "\u202e1",
            "\u200b",
            "1\u200b",
            "a\u0301",
            "\0",
            "\n",
            "\r",
            "a\n",
            "1\n",
            "\u00df",
            "\ufdfa",
            "\u0430a",
            "&#65; =41 a [at] b dot co one two three four five six seven a[.]b ",
            "JTQxID00MSBhIFthdF0gYiBkb3QgY28= ");

    private static final List<String> PIECES = List.of(
            "4111 1111 1111 1111",
            "DE89 3704 0044 0532 0130 00",
            "hugo@mail-river.com",
            "https://a:b@river.example.org:80/x?y=z#q",
            "+49 30 1234567",
            "(212) 555-0187 ext. 12",
            "192.168.10.200",
            "2001:db8::7334",
            "00:1a:2b:3c:4d:5e",
            "078-05-1120",
            "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
            "123e4567e89b12d3a456426614174000ab",
            "eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl",
            "AKIAQWERTYUIOPASDFGH",
            "jdbc:postgresql://u:p@host/db",
            "12 May 1980",
            "1980-05-12T10:11:12Z",
            "12/05/80",
            "35 years old",
            "Dr. Anna Maria Brandt",
            "Brandt & Moreau GmbH",
            "12 Harbor Street, Springfield, IL 62701",
            "Lindenstra\u00dfe 12, 10115 Berlin",
            "ul. D\u0142uga 5/7, 00-238 Warszawa",
            "12 rue de la Paix, 75002 Paris",
            "\u5317\u4eac\u5e02\u671d\u9633\u533a\u5efa\u56fd\u8def1\u53f7",
            "1980\u5e745\u670812\u65e5",
            "hugo at mail dot com",
            "four one one two five",
            "%68%75%67%6f%40",
            "&#104;&#x75;go&commat;",
            "\\u0068\\u0075",
            "hugo=40mail=\n.com",
            "order 12345",
            "ISBN 978-3-16-148410-0",
            "v1.2.3-rc.4");

    private static final List<String> ALPHABETS = List.of(
            "0123456789",
            "0123456789 ",
            "0123456789 -./:()+",
            "0123456789abcdef",
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ ",
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=",
            "ab@.-_ ",
            "a%0123456789ABCDEF",
            "&#x;0123456789amp",
            "\\ux0123456789n\"",
            "\u5317\u4eac\u5e02\u738b\u660e\u4e00\u4e8c\u4e09\u53f7\u8def\u5e74\u67081 ",
            "\u0627\u0644\u0645\u062d\u0661\u0662 ",
            "\ud83d\ude00\ud800\udc00a1 ",
            "\u202a\u202e\u2066\u2069\u200b\u200da1@.",
            "\0\t\r\n\f\u0085\u2028a1 ",
            "Aa \n.,1");

    private final Random random;

    HostileTexts(long seed) {
        random = new Random(seed);
    }

    /** The unit over and over, cut at the length in UTF-16 units. */
    static String repeated(String unit, int length) {
        return unit.repeat(length / unit.length() + 1).substring(0, length);
    }

    /** One to four pieces, joined, perhaps with a character changed, perhaps encoded; not empty. */
    String unit() {
        StringBuilder unit = new StringBuilder();
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            unit.append(encoded(changed(piece())));
            unit.append(
                    random.nextInt(3) == 0 ? "" : one(List.of(" ", ", ", "\n", "-", ".", ":", "@", "/", "=", " : ")));
        }
        return unit.isEmpty() ? "-" : unit.toString();
    }

    /** Characters of one alphabet, or of several in turn. */
    String soup(int length) {
        StringBuilder soup = new StringBuilder();
        while (soup.length() < length) {
            String alphabet = one(ALPHABETS);
            for (int left = 1 + random.nextInt(length); left > 0; left--) {
                soup.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
        }
        return soup.substring(0, length);
    }

    private String piece() {
        return random.nextBoolean() ? one(PIECES) : one(KNOWN);
    }

    private String changed(String piece) {
        if (random.nextBoolean()) {
            return piece;
        }
        int at = random.nextInt(piece.length());
        String alphabet = one(ALPHABETS);
        char other = alphabet.charAt(random.nextInt(alphabet.length()));
        return piece.substring(0, at) + (random.nextInt(4) == 0 ? "" : other) + piece.substring(at + 1);
    }

    private String encoded(String piece) {
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(12)) {
            case 0 -> Base64.getEncoder().encodeToString(bytes);
            case 1 -> Base64.getEncoder().encodeToString(Base64.getEncoder().encode(bytes));
            case 2 -> in("%%%02X", bytes);
            case 3 -> in("&#%d;", bytes);
            case 4 -> in("%%25%02x", bytes);
            case 5 -> in("\\u%04x", bytes);
            case 6 -> in("=%02X", bytes);
            default -> piece;
        };
    }

    private static String in(String form, byte[] bytes) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : bytes) {
            encoded.append(form.formatted(each & 0xff));
        }
        return encoded.toString();
    }

    private String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
