package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.LineRecognizer;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.place.Part.Kind;
import java.util.List;

/** Finds postal addresses by the number of the house or box that they have, with all parts that belong to them. */
public final class FindAddresses implements LineRecognizer {
    private static final int LONG = 6;

    @Override
    public List<String> types() {
        return List.of("STREET_ADDRESS", "LOCATION", "POSTAL_CODE");
    }

    @Override
    public void find(Reading reading, Findings findings) {
        if (reading.tokens().digitCount() > 0) {
            new Search(reading, findings).run();
        }
    }

    /** The walk over the numbers of one text. */
    private static final class Search {
        private final Reading reading;
        private final Tokens tokens;
        private final Findings findings;
        private final Names names;
        private final Starts starts;
        private final AddressParser parser;
        private final Crossings crossings;
        private int free;
        /** A long row of parts that is no address is not read again from each of them. */
        private int skipped;

        Search(Reading reading, Findings findings) {
            this.reading = reading;
            this.tokens = reading.tokens();
            this.findings = findings;
            this.names = new Names(reading);
            this.starts = new Starts(reading, names);
            this.parser = new AddressParser(reading, names);
            this.crossings = new Crossings(tokens, names);
        }

        void run() {
            for (int n = 0; n < tokens.digitCount(); n++) {
                int number = tokens.withDigit(n);
                if (number >= Math.max(free, skipped) && HouseNumbers.isNumber(reading, number)) {
                    read(start(number));
                }
            }
        }

        private int start(int number) {
            if (number - 2 >= free && Military.end(reading, number - 2) > number) {
                return Military.ship(tokens, names, number - 2);
            }
            return starts.before(number, free);
        }

        /** One of several numbers in a row that are no address: parts of a longer number. */
        private boolean isPartOfNumber(int start) {
            boolean after = start > free && tokens.gap(start) != Tokens.LINE_BREAK && tokens.isDigits(start - 1);
            return after && tokens.isDigits(start);
        }

        private void read(int start) {
            if (isPartOfNumber(start)) {
                return;
            }
            List<Part> parts = parser.parse(start);
            if (parts.size() < 2 && (parts.isEmpty() || parts.get(0).kind() != Kind.BOX)) {
                return;
            }
            List<Part> all = crossings.around(parts, free);
            int end = all.get(all.size() - 1).to();
            int around = (all.get(0).from() < start ? 1 : 0) + (beforeDistrict(end) ? Evidence.ENOUGH : 0);
            int weight = new Evidence(reading, names, parts).weight() + around;
            if (weight >= Evidence.ENOUGH) {
                new Layout(reading, findings, score(weight)).report(all, "weight " + weight);
                free = end;
            } else if (parts.size() >= LONG) {
                skipped = parts.get(parts.size() / 2).from();
            }
        }

        /** A house of a village without streets: {@code Nowa Wieś 17, gmina Lubicz}. */
        private boolean beforeDistrict(int end) {
            return tokens.isSymbol(end, ',') && tokens.has(end + 1, Flag.DISTRICT);
        }

        private static double score(int weight) {
            return weight >= 6 ? 0.9 : weight >= 4 ? 0.85 : 0.8;
        }
    }
}
