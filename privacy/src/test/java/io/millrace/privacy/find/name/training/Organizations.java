package io.millrace.privacy.find.name.training;

import io.millrace.privacy.find.name.NameKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Makes names of organizations by the patterns of a language: firms of families, of made-up words, offices, schools, clubs. */
final class Organizations {
    private static final String FILE = "organizations.txt";
    private static final String ENGLISH = "en";
    /** Share of the names that follow a language's own patterns; the others follow English ones, as firms everywhere do. */
    private static final double OWN = 0.65;

    private static final List<String> ENDS = List.of(
            "ly,ify,io,tech,soft,net,ware,hub,lytics,base,wise,point,works,link,cast,gen,matic,tron,ex,ix,a,o,us,eo,ia,is,on,va,ent,era,mat,met,bud,pol,ium"
                    .split(","));

    private final NamePool names;
    private final Random random;
    private final Values values;
    private final String language;
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, List<String>> patterns = new HashMap<>();

    Organizations(NamePool names, Random random, Values values, String language) {
        this.names = names;
        this.random = random;
        this.values = values;
        this.language = language;
        lines().filter(line -> !line.startsWith("#")).forEach(this::read);
    }

    private static java.util.stream.Stream<String> lines() {
        try (InputStream in = Organizations.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private void read(String line) {
        String key = line.substring(0, 2), rest = line.substring(3);
        int colon = rest.indexOf(": ");
        if (colon > 0) {
            lists.put(
                    key + rest.substring(0, colon),
                    List.of(rest.substring(colon + 2).split("\\|")));
        } else {
            patterns.computeIfAbsent(key, any -> new ArrayList<>()).add(rest);
        }
    }

    String make() {
        String own = patterns.containsKey(language) && values.chance(OWN) ? language : ENGLISH;
        return filled(values.pick(patterns.get(own)), own);
    }

    private String filled(String pattern, String own) {
        StringBuilder name = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            int end = pattern.charAt(at) == '{' ? pattern.indexOf('}', at) : -1;
            if (end > 0) {
                name.append(part(pattern.substring(at + 1, end), own));
                at = end + 1;
            } else {
                name.append(pattern.charAt(at++));
            }
        }
        return name.toString();
    }

    private String part(String blank, String own) {
        List<String> list = lists.get(own + blank);
        if (list != null) {
            return values.pick(list);
        }
        return switch (blank) {
            case "coined" -> coined();
            case "letters" -> letters();
            case "company" -> names.draw(NameKind.COMPANY, names.source(NameKind.COMPANY, ENGLISH, 0.5));
            case "Noun", "Adj" -> values.of(blank);
            case "last" ->
                own.equals(ENGLISH) ? values.family(names.source(NameKind.FAMILY, ENGLISH, 0.3)) : values.of(blank);
            default -> values.of(blank);
        };
    }

    private String coined() {
        return switch (random.nextInt(9)) {
            case 0, 1 -> word() + word().toLowerCase(Locale.ROOT);
            case 2 -> word() + word();
            case 3 -> word() + values.pick(ENDS);
            case 4, 5 -> stem() + word().toLowerCase(Locale.ROOT);
            case 6 -> Values.capital(names.invented(NameKind.COMMON, ENGLISH));
            case 7 -> Values.capital(names.invented(NameKind.COMMON, language));
            default -> stem() + values.pick(ENDS);
        };
    }

    private String word() {
        return Values.capital(values.common());
    }

    private String stem() {
        String word = word();
        return word.substring(0, Math.min(word.length(), 3 + random.nextInt(3)));
    }

    private String letters() {
        StringBuilder name = new StringBuilder();
        for (int letter = 2 + random.nextInt(3); letter > 0; letter--) {
            name.append((char) ('A' + random.nextInt(26)));
        }
        return name.toString();
    }
}
