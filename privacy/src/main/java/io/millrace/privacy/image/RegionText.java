package io.millrace.privacy.image;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.millrace.core.RejectSample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Numbers of regions in JSON: {@code [[x, y, width, height], …]}, or the same without the inner brackets. */
final class RegionText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(3).build())
            .build();

    private RegionText() {}

    /** @throws RejectSample {@code bad_regions} if the text has another form */
    static List<Number> numbers(String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            check(parser.nextToken() == JsonToken.START_ARRAY);
            List<Number> numbers = new ArrayList<>();
            JsonToken token = parser.nextToken();
            boolean isNested = token == JsonToken.START_ARRAY;
            for (; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                check(isNested == (token == JsonToken.START_ARRAY));
                if (isNested) {
                    four(parser, numbers);
                } else {
                    numbers.add(number(parser, token));
                }
            }
            check(parser.nextToken() == null);
            return numbers;
        } catch (IOException broken) {
            throw new RejectSample(Regions.BAD_REGIONS);
        }
    }

    private static void four(JsonParser parser, List<Number> numbers) throws IOException {
        for (int i = 0; i < Regions.NUMBERS; i++) {
            numbers.add(number(parser, parser.nextToken()));
        }
        check(parser.nextToken() == JsonToken.END_ARRAY);
    }

    private static Number number(JsonParser parser, JsonToken token) throws IOException {
        check(token != null && token.isNumeric());
        return parser.getDoubleValue();
    }

    private static void check(boolean rule) {
        if (!rule) {
            throw new RejectSample(Regions.BAD_REGIONS);
        }
    }
}
