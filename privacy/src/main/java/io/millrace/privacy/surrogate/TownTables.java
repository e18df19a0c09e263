package io.millrace.privacy.surrogate;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.millrace.privacy.find.name.ListedNames;
import io.millrace.privacy.find.name.NameKind;
import io.millrace.privacy.find.name.PhonePlaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The towns of countries in their own languages and in English: the names in the area code tables of libphonenumber's geocoder,
 * each called by the code of a country and a language, as {@code 49_de}. One for a process.
 */
final class TownTables {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /** A town of several tables is taken to be of the first of these. */
    private static final List<String> TABLES =
            List.of(("49_de 33_fr 34_es 39_it 48_pl 44_en 1_en 61_en 64_en 353_en 43_de 41_de 41_fr"
                            + " 41_it 32_fr 31_nl 351_pt 55_pt 52_es 54_es 56_es 40_ro 36_hu 90_tr 385_hr 358_fi 46_en 47_en 7_ru 380_uk"
                            + " 30_el 86_zh 886_zh_Hant 81_ja 82_ko 49_en 39_en 34_en 48_en 33_en 41_en 43_en 32_en 31_en 351_en 55_en 86_en"
                            + " 81_en 91_en 27_en")
                    .split(" "));

    /** Lists of towns that belong to a table. */
    private static final Map<String, String> LISTED = Map.of("33_fr", "fr", "48_pl", "pl", "86_zh", "zh-CN");

    private static final List<String> ZONE_LANGUAGES = List.of("de fr es it pl en zh pt nl ru".split(" "));

    private static final List<String> COMMON = TABLES.subList(0, 7);
    private static final double RARE = 4;
    private static final String NORTH_AMERICA = "1_en";
    private static final int LONGEST = 24, SHORTEST = 4, FEWEST = 8;
    private static final String[] REGIONS = {"广西", "宁夏", "新疆", "西藏", "内蒙古"};
    private static final String[] ENDINGS = {"省", "自治区", "市"};

    private final Map<String, List<String>> towns = new HashMap<>();
    private final Map<String, String> tables = new HashMap<>();
    private final Map<String, String> zones = new HashMap<>();
    private final Map<String, String> firstWords = new HashMap<>();
    private final Map<String, LetterModel> letters = new HashMap<>();

    private TownTables() {
        ZONE_LANGUAGES.forEach(this::readZones);
        TABLES.forEach(this::read);
    }

    private void readZones(String language) {
        ZoneTowns.of(language).forEach((town, region) -> {
            int code = PHONES.getSupportedRegions().contains(region) ? PHONES.getCountryCodeForRegion(region) : 0;
            String table = code + "_" + language;
            if (TABLES.contains(table)) {
                zones.putIfAbsent(Seeds.canonical(town), table);
            }
        });
    }

    static TownTables shared() {
        return Shared.TABLES;
    }

    private void read(String table) {
        Set<String> names = new LinkedHashSet<>(LISTED.containsKey(table) ? listed(LISTED.get(table)) : Set.of());
        (table.equals(NORTH_AMERICA) ? PhonePlaces.northAmerica() : PhonePlaces.names(table))
                .stream()
                        .map(TownTables::town)
                        .filter(town -> town.length() > 1)
                        .forEach(names::add);
        LetterModel model = new LetterModel();
        List<String> kept = new ArrayList<>();
        for (String name : names) {
            String canonical = Seeds.canonical(name);
            tables.putIfAbsent(canonical, table);
            model.add(canonical);
            if (isPlain(name)) {
                kept.add(name);
            }
        }
        names.forEach(name -> firstWord(name, table));
        if (kept.size() >= FEWEST) {
            towns.put(table, kept);
            letters.put(table, model);
        }
    }

    /** {@code Frankfurt am Main} is found by its first word too. */
    private void firstWord(String name, String table) {
        int space = name.indexOf(' ');
        if (space >= SHORTEST + 1) {
            firstWords.putIfAbsent(Seeds.canonical(name.substring(0, space)), table);
        }
    }

    /** One word without brackets and abbreviations, as people call a town. */
    private static boolean isPlain(String name) {
        boolean han = name.charAt(0) >= '\u2e80';
        boolean word = name.codePoints().allMatch(Character::isLetter);
        return word && name.length() <= LONGEST && (han ? name.length() < SHORTEST : name.length() >= SHORTEST);
    }

    /** The towns that the list of a language adds to those of time zones, which are of all the world. */
    private static Set<String> listed(String list) {
        Set<String> names = new LinkedHashSet<>();
        ListedNames.readByLanguage((source, kind, entry) -> {
            if (kind == NameKind.CITY && source.equals(list)) {
                names.add(entry);
            }
        });
        ZoneTowns.of(Language.ofList(list)).forEach((town, region) -> names.remove(town));
        return names;
    }

    /** Without the region: {@code Pasadena, TX}, {@code 广东省深圳市}. */
    private static String town(String name) {
        String town = name.split(" - |[,/()]", -1)[0].strip();
        for (String region : REGIONS) {
            town = town.startsWith(region) && town.length() > region.length() + 1
                    ? town.substring(region.length())
                    : town;
        }
        for (String ending : ENDINGS) {
            int at = town.indexOf(ending);
            town = at < 0
                    ? town
                    : at + ending.length() < town.length()
                            ? town.substring(at + ending.length())
                            : town.substring(0, at);
        }
        return town;
    }

    /** The table that holds the town, any spelling, or a town that begins with it; null if none does. */
    String table(String town) {
        String table = townTable(town);
        return table == null ? filled(firstWords.get(Seeds.canonical(town))) : table;
    }

    /** The table that holds a town of just this name; null if none does. */
    String townTable(String town) {
        String canonical = Seeds.canonical(town);
        String zone = filled(zones.get(canonical));
        return zone == null ? filled(tables.get(canonical)) : zone;
    }

    private String filled(String table) {
        return table != null && towns.containsKey(table) ? table : null;
    }

    /** Whether a time zone is called after it. */
    boolean isWellKnown(String town) {
        return zones.containsKey(Seeds.canonical(town));
    }

    /** Whether the table has the town, any spelling. */
    boolean holds(String table, String town) {
        return table.equals(tables.get(Seeds.canonical(town)));
    }

    /** The table whose names are spelled most like it; null if no table is of its script. */
    String guess(String town) {
        String word = Seeds.canonical(town);
        Character.UnicodeScript script = Language.script(town);
        String best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (String table : TABLES.subList(0, TABLES.indexOf("49_en"))) {
            List<String> names = towns.get(table);
            double score = names == null || Language.script(names.get(0)) != script
                    ? Double.NEGATIVE_INFINITY
                    : letters.get(table).score(word) - (COMMON.contains(table) ? 0 : RARE);
            if (score > most) {
                most = score;
                best = table;
            }
        }
        return best;
    }

    /** The towns of a table that are one word. */
    List<String> of(String table) {
        return towns.get(table);
    }

    private static final class Shared {
        static final TownTables TABLES = new TownTables();
    }
}
