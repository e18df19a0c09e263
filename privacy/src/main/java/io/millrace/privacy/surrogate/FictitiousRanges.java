package io.millrace.privacy.surrogate;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Telephone numbers that regulators set apart for drama and tests: of North America (ATIS-0300115), Ofcom, ARCEP, the
 * Bundesnetzagentur, ACMA and PTS. Without the trunk prefix; {@code x} is any digit.
 */
final class FictitiousRanges {
    static final String NORTH_AMERICA = "1";

    private static final Map<String, List<String>> BY_CODE = Map.of(
            "44",
            List.of("1632960xxx", "7700900xxx", "2079460xxx", "1134960xxx", "1214960xxx", "1614960xxx", "8081570xxx"),
            "33",
            List.of("19900xxxx", "26191xxxx", "35301xxxx", "46571xxxx", "53649xxxx", "63998xxxx"),
            "49",
            List.of("3023125xxx", "6990009xxx", "4066969xxx", "2214710xxx", "8999998xxx", "17139200xx", "176040690xx"),
            "61",
            List.of("25550xxxx", "27010xxxx", "35550xxxx", "37010xxxx", "75550xxxx", "85550xxxx", "49157015x"),
            "46",
            List.of("3139006xx", "8465004xx", "7017406xx"));

    private static final List<String> AREAS = areas();

    private FictitiousRanges() {}

    private static List<String> areas() {
        return IntStream.range(201, 990)
                .filter(area -> isArea(String.valueOf(area)))
                .mapToObj(String::valueOf)
                .toList();
    }

    private static boolean isArea(String area) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            return area.charAt(0) != '8' && phones.isValidNumberForRegion(phones.parse(area + "2345678", "US"), "US");
        } catch (NumberParseException e) {
            return false;
        }
    }

    /**
     * A number of a range.
     *
     * @param code country code
     * @param like the digits that it stands for, without code and trunk prefix
     * @return as many digits; null if the country has no range of that length
     */
    static String drawn(String code, String like, Draw draw) {
        if (code.equals(NORTH_AMERICA)) {
            return like.length() == 10 ? draw.pick(AREAS) + "55501" + draw.digits(2) : null;
        }
        List<String> fitting = BY_CODE.getOrDefault(code, List.of()).stream()
                .filter(range -> range.length() == like.length())
                .toList();
        List<String> alike = fitting.stream()
                .filter(range -> range.charAt(0) == like.charAt(0))
                .toList();
        List<String> ranges = alike.isEmpty() ? fitting : alike;
        return ranges.isEmpty() ? null : filled(draw.pick(ranges), draw);
    }

    private static String filled(String range, Draw draw) {
        StringBuilder number = new StringBuilder();
        range.chars().forEach(c -> number.append(c == 'x' ? draw.digit() : (char) c));
        return number.toString();
    }

    /** @param national digits without the trunk prefix */
    static boolean hold(String code, String national) {
        if (code.equals(NORTH_AMERICA)) {
            return national.length() == 10 && national.startsWith("55501", 3);
        }
        return BY_CODE.getOrDefault(code, List.of()).stream().anyMatch(range -> fits(range, national));
    }

    private static boolean fits(String range, String national) {
        String fixed = range.substring(0, range.indexOf('x'));
        return national.length() == range.length() && national.startsWith(fixed);
    }
}
