package io.millrace.privacy.surrogate;

/**
 * Maps the names and numbers of addresses in Han script; the signs for province, town, district, road, house, floor and room
 * stay where they are: {@code 北京市朝阳区建国路88号}.
 */
final class HanAddresses {
    private static final String SIGNS = "省市区區县縣州镇鎮乡鄉村街路道巷弄里胡同段号號楼樓栋棟幢院室层層单單元座丁目番地町";

    private final NameWords names;
    private final PlaceNames places;

    HanAddresses(NameWords names, PlaceNames places) {
        this.names = names;
        this.places = places;
    }

    String address(String value, Draw draw) {
        return Parts.map(value, word -> Parts.isNumber(word) ? Parts.number(word, draw) : names(word));
    }

    private String names(String word) {
        StringBuilder mapped = new StringBuilder();
        int from = 0;
        for (int at = 0; at <= word.length(); at++) {
            boolean isSign = at < word.length() && SIGNS.indexOf(word.charAt(at)) >= 0;
            if (isSign || at == word.length()) {
                mapped.append(from < at ? name(word, from, at) : "");
                mapped.append(isSign ? word.charAt(at) : "");
                from = at + 1;
            }
        }
        return mapped.toString();
    }

    /** What stands before the sign for a town or above is a place, all else has the form of a name. */
    private String name(String word, int from, int to) {
        String name = word.substring(from, to);
        if (to < word.length() && word.charAt(to) == '省') {
            String province = places.place(name + '省');
            return province.endsWith("省") ? province.substring(0, province.length() - 1) : province;
        }
        boolean isPlace = to < word.length() && "市州".indexOf(word.charAt(to)) >= 0;
        return isPlace ? places.place(name) : names.word(name);
    }
}
