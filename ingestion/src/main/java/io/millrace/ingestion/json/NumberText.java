package io.millrace.ingestion.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.millrace.ingestion.IntakeReason;
import java.io.IOException;
import java.math.BigDecimal;

/** Numbers of a record. A whole number may be written {@code 3}, {@code 3.0} or {@code 3e0}; a text is never a number. */
record NumberText(JsonLimits limits) {
    int int32(JsonParser parser) throws IOException {
        long value = int64(parser);
        if (value != (int) value) {
            throw IntakeReason.OUT_OF_RANGE.reject();
        }
        return (int) value;
    }

    long int64(JsonParser parser) throws IOException {
        check(parser);
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getTextLength() <= 18) {
            return parser.getLongValue();
        }
        return whole(parser.getText());
    }

    private static long whole(String text) {
        BigDecimal decimal = decimal(text).stripTrailingZeros();
        if (decimal.scale() > 0) {
            throw IntakeReason.WRONG_TYPE.reject();
        }
        if (decimal.precision() - (long) decimal.scale() > 19) {
            throw IntakeReason.OUT_OF_RANGE.reject();
        }
        try {
            return decimal.longValueExact();
        } catch (ArithmeticException tooLarge) {
            throw IntakeReason.OUT_OF_RANGE.reject();
        }
    }

    /** JSON allows exponents that no decimal holds. */
    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException exponent) {
            throw IntakeReason.OUT_OF_RANGE.reject();
        }
    }

    float float32(JsonParser parser) throws IOException {
        check(parser);
        float value = Float.parseFloat(parser.getText());
        if (Float.isInfinite(value)) {
            throw IntakeReason.OUT_OF_RANGE.reject();
        }
        return value;
    }

    double float64(JsonParser parser) throws IOException {
        check(parser);
        double value = Double.parseDouble(parser.getText());
        if (Double.isInfinite(value)) {
            throw IntakeReason.OUT_OF_RANGE.reject();
        }
        return value;
    }

    private void check(JsonParser parser) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            throw IntakeReason.WRONG_TYPE.reject();
        }
        limits.checkNumber(parser.getTextLength());
    }
}
