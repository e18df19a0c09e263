package io.millrace.privacy.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Binding;
import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Image;
import io.millrace.core.Origin;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.privacy.keys.FieldKeys;
import io.millrace.privacy.keys.Plaintext;
import io.millrace.privacy.keys.VectorKeys;
import io.millrace.privacy.treat.Encrypt;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever may open a picture need not learn where it was taken. */
class EncryptedImageTest {
    private static final Origin ORIGIN = new Origin("events", 0, 7);
    private static final Image PHOTO = Image.of(Bytes.copyOf(MetadataFiles.jpeg(6)));

    private static Object encrypted(FieldType type, Object value) {
        Schema schema = Schema.of(Field.required("photo", type).sensitive());
        Binding binding = new Binding("it", schema, "sample", (option, message) -> {
            throw new AssertionError(message);
        });
        Encrypt step = (Encrypt) Encrypt.TYPE.create(new Encrypt.Settings(List.of("photo")), binding);
        step.open(VectorKeys.services());
        return step.map(Sample.of(schema, ORIGIN, 0, List.of(value))).get(0);
    }

    private static Bytes cell(FieldType type, Object value) {
        return VectorKeys.services().get(FieldKeys.class).encrypt("photo", ORIGIN, 0, Plaintext.of(type, value));
    }

    @Test
    void anEncryptedImageHasNoMetadata() {
        assertThat(encrypted(FieldType.IMAGE, PHOTO)).isEqualTo(cell(FieldType.IMAGE, ImageMetadata.strip(PHOTO)));
    }

    @Test
    void imagesInAListHaveNoneEither() {
        FieldType list = FieldType.list(FieldType.IMAGE);
        assertThat(encrypted(list, List.of(PHOTO))).isEqualTo(cell(list, List.of(ImageMetadata.strip(PHOTO))));
    }
}
