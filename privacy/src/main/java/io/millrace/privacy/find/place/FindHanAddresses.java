package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.LineRecognizer;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;
import java.util.List;

/** Finds addresses in Han script by the number of the house and the road or block before it: {@code 北京市朝阳区建国路88号}. */
public final class FindHanAddresses implements LineRecognizer {
    private static final String ROADS = "路街道巷弄里村镇区區胡同段町目大厦園园苑";
    private static final String AFTER = "号號弄栋棟幢楼樓室层層单單座番丁";
    /** A name does not go back over these: at, in, live, to, is, colon and the like. */
    private static final String BOUNDS = "在于於住址到至往是为為:：，,。;；的和与及";

    /** What may follow the word for house: 号楼, 号院, 番地. */
    private static final String OF_HOUSE = "\0楼樓院元地";

    private static final int MAX_NAME = 30;
    private static final int MAX_REST = 24;

    @Override
    public List<String> types() {
        return List.of("STREET_ADDRESS");
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        int free = 0;
        for (int n = 0; n < tokens.digitCount(); n++) {
            int start = tokens.start(tokens.withDigit(n));
            if (start > free && ROADS.indexOf(reading.view().at(start - 1)) >= 0) {
                free = Math.max(free, at(reading.view(), start, free, findings));
            }
        }
    }

    /** @return the end of what was found, or 0 */
    private static int at(View view, int number, int free, Findings findings) {
        int end = rest(view, number, view.length());
        if (end == number) {
            return 0;
        }
        findings.add(begin(view, number, free), end, "STREET_ADDRESS", 0.8, "address.han", "road and number");
        return end;
    }

    private static int begin(View view, int number, int low) {
        int at = number - 1;
        while (at > low && number - at < MAX_NAME && BOUNDS.indexOf(view.at(at - 1)) < 0 && isHan(view.at(at - 1))) {
            at--;
        }
        return at;
    }

    /** Past pairs of digits and a word for house, floor or room; the number itself if no such word follows. */
    private static int rest(View view, int number, int end) {
        int at = number;
        int last = number;
        while (at < end && at - number < MAX_REST) {
            int digits = at;
            while (digits < end && Letters.isDigit(view.at(digits))) {
                digits++;
            }
            if (digits == at || digits == end || AFTER.indexOf(view.at(digits)) < 0) {
                break;
            }
            at = OF_HOUSE.indexOf(view.look(digits + 1)) > 0 ? digits + 2 : digits + 1;
            last = at;
        }
        return last;
    }

    private static boolean isHan(char c) {
        return Letters.kind(c) == Letters.UNCASED;
    }
}
