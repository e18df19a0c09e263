package io.millrace.privacy.find.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How countries write their own numbers at home: libphonenumber's example of each kind, formatted, gives the shape. */
final class PhoneShapes {
    /** Countries whose national forms are known, the likeliest first. */
    static final List<String> REGIONS = List.of(
            ("US GB DE FR ES IT PL CN IN JP AU BR MX TR RU NL BE CH AT SE NO DK FI PT CZ HU RO IE GR IL KR ZA SG HK TW PH MY TH VN "
                            + "ID NG KE EG SA AE AR CL CO UA BG HR SK SI LT LV EE NZ PK BD")
                    .split(" ", -1));

    private static final PhoneNumberType[] KINDS = {PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE};
    private static final int MOST = 3;
    private static final Map<String, List<String>> BY_SHAPE = read();

    private PhoneShapes() {}

    private static Map<String, List<String>> read() {
        Map<String, List<String>> shapes = new HashMap<>();
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        for (String region : REGIONS) {
            for (PhoneNumberType kind : KINDS) {
                PhoneNumber example = phones.getExampleNumberForType(region, kind);
                String written = phones.format(example, PhoneNumberFormat.NATIONAL);
                add(shapes, PhoneForm.shapeOf(written), region);
                add(shapes, PhoneForm.shapeOf(written.replace(' ', '-')), region);
                add(shapes, PhoneForm.shapeOf(written.replace('-', ' ')), region);
            }
        }
        for (int area = 1; area <= 4; area++) {
            for (int rest = 6; rest <= 8; rest++) {
                for (String separator : new String[] {" ", "-", "/", " / "}) {
                    addAreaForms(shapes, "0" + "d".repeat(area) + separator + "d".repeat(rest));
                }
            }
        }
        return shapes;
    }

    private static void addAreaForms(Map<String, List<String>> shapes, String shape) {
        add(shapes, shape, shape.charAt(2) == 'd' ? "DE" : "IL");
        add(shapes, shape, shape.contains("-") ? "CN" : "IT");
    }

    private static void add(Map<String, List<String>> shapes, String shape, String region) {
        List<String> regions = shapes.computeIfAbsent(shape, key -> new ArrayList<>());
        if (!regions.contains(region) && regions.size() < MOST) {
            regions.add(region);
        }
    }

    /** The countries that write numbers so, at most three; empty if none is known. */
    static List<String> regions(String shape) {
        return BY_SHAPE.getOrDefault(shape, List.of());
    }
}
