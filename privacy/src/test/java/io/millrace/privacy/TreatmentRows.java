package io.millrace.privacy;

import io.millrace.core.Bytes;
import io.millrace.core.FieldType;
import io.millrace.core.Image;
import io.millrace.core.Raster;
import io.millrace.core.StepType;
import io.millrace.privacy.image.BlurRegions;
import io.millrace.privacy.image.StripMetadata;
import io.millrace.privacy.keys.CellOpener;
import io.millrace.privacy.keys.FieldKeys;
import io.millrace.privacy.keys.VectorKeys;
import io.millrace.privacy.noise.AddNoise;
import io.millrace.privacy.scrub.ScrubText;
import io.millrace.privacy.surrogate.ReplaceBySurrogate;
import io.millrace.privacy.treat.Encrypt;
import io.millrace.privacy.treat.EncryptFormat;
import io.millrace.privacy.treat.GeneralizeByHierarchy;
import io.millrace.privacy.treat.GeneralizeDate;
import io.millrace.privacy.treat.GeneralizeNumber;
import io.millrace.privacy.treat.GeneralizeText;
import io.millrace.privacy.treat.Mask;
import io.millrace.privacy.treat.Pseudonymize;
import io.millrace.privacy.treat.ReplaceValue;
import io.millrace.privacy.treat.ShiftDates;
import io.millrace.privacy.treat.TokenizeValue;
import io.millrace.privacy.treat.Treating;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/** Every step that makes another value of a field, on a value of its kind. */
final class TreatmentRows {
    private static final String VALUE = "value";
    private static final String DOMAIN = "customers";
    private static final String MAIL = "anna@mail.org";
    private static final CellOpener OPENER = new CellOpener(VectorKeys.bundle());

    private TreatmentRows() {}

    static List<TreatmentRow> all(Path folder) throws IOException {
        Path levels = Files.writeString(folder.resolve("levels.csv"), "Ulm,Swabia\n,unknown\n");
        return List.of(
                text(ReplaceValue.TYPE, MAIL, VALUE, "withheld"),
                text(Mask.TYPE, MAIL, "keep_last", 3),
                TreatmentRow.of(GeneralizeNumber.TYPE, FieldType.FLOAT64, -7.5, "field", VALUE, "width", 5),
                TreatmentRow.of(GeneralizeDate.TYPE, FieldType.DATE, -1, "field", VALUE, "to", "month"),
                text(GeneralizeText.TYPE, "80331", "keep_first", 2),
                text(GeneralizeByHierarchy.TYPE, "Ulm", "file", levels.toString()),
                shifted(),
                TreatmentRow.of(
                        AddNoise.TYPE,
                        FieldType.INT32,
                        41,
                        "field",
                        VALUE,
                        "epsilon",
                        0.001,
                        "min",
                        0,
                        "max",
                        100,
                        "domain",
                        DOMAIN),
                blurred(),
                TreatmentRow.of(StripMetadata.TYPE, FieldType.IMAGE, image(), "field", VALUE),
                keyed(ReplaceBySurrogate.TYPE, MAIL, "type", "EMAIL"),
                keyed(Pseudonymize.TYPE, MAIL),
                keyed(TokenizeValue.TYPE, MAIL).opened(TreatmentRows::untokenized),
                keyed(EncryptFormat.TYPE, "4111 1111 22").opened(TreatmentRows::plainDigits),
                TreatmentRow.of(Encrypt.TYPE, FieldType.STRING, MAIL, "fields", List.of(VALUE))
                        .opened(TreatmentRows::decrypted),
                text(ScrubText.TYPE, "write to " + MAIL));
    }

    private static TreatmentRow text(StepType<?> type, String value, Object... options) {
        Object[] all = new Object[options.length + 2];
        System.arraycopy(options, 0, all, 2, options.length);
        all[0] = "field";
        all[1] = VALUE;
        return TreatmentRow.of(type, FieldType.STRING, value, all);
    }

    private static TreatmentRow keyed(StepType<?> type, String value, Object... options) {
        Object[] all = new Object[options.length + 2];
        System.arraycopy(options, 0, all, 2, options.length);
        all[0] = "domain";
        all[1] = DOMAIN;
        return text(type, value, all);
    }

    /** Whoever has the key and the subject knows how far another date of the subject went. */
    private static TreatmentRow shifted() {
        TreatmentRow row = TreatmentRow.of(
                ShiftDates.TYPE,
                FieldType.DATE,
                4000,
                FieldType.STRING,
                "p-1",
                "fields",
                List.of(VALUE),
                "subject",
                "more",
                "domain",
                DOMAIN,
                "days",
                30);
        return row.opened(made -> (Integer) made - (Integer) row.made(0));
    }

    private static TreatmentRow blurred() {
        return TreatmentRow.of(
                BlurRegions.TYPE,
                FieldType.IMAGE,
                image(),
                FieldType.JSON,
                "[[0,0,8,8]]",
                "field",
                VALUE,
                "regions",
                "more");
    }

    private static Image image() {
        return Image.of(Raster.paint(16, 16, 3, (x, y, channel) -> 16 * x + y));
    }

    private static Object untokenized(Object made) throws Exception {
        return string(OPENER.untoken(DOMAIN, (Bytes) made));
    }

    private static Object decrypted(Object made) throws Exception {
        return string(OPENER.decrypt("sample", VALUE, Treating.ORIGIN, (Bytes) made));
    }

    private static String string(String kindAndContent) {
        return new String(HexFormat.of().parseHex(kindAndContent.substring(2)), StandardCharsets.UTF_8);
    }

    private static Object plainDigits(Object made) {
        byte[] digits = new byte[10];
        String sealed = ((String) made).replace(" ", "");
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) (sealed.charAt(i) - '0');
        }
        byte[] opened = VectorKeys.services()
                .get(FieldKeys.class)
                .format(DOMAIN, VALUE, 10)
                .decrypt(digits);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < opened.length; i++) {
            text.append(i > 0 && i % 4 == 0 ? " " : "").append(opened[i]);
        }
        return text.toString();
    }
}
