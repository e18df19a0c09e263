package io.millrace.cleaning.duplicates;

import io.millrace.core.Example;
import io.millrace.core.StepType;
import java.time.Duration;
import java.util.List;

/** Worked examples of alike images, as PNG in base64. */
final class ImageExamples {
    private static final String FIELDS = "photo: image, other: image?";

    /** 8 by 8 grey pixels. */
    private static final String SMALL =
            "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAAKklEQVR42mNkUIUAJm4oYFKEAhZzVVVVVVVzVcYNUD"
                    + "WMwjBGD4whDWUAAC0UCTMwHT7yAAAAAElFTkSuQmCC";

    /** The same of twice the width and height; the hashes are equal. */
    private static final String LARGE =
            "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAAAAAA6mKC9AAAA+UlEQVR42j3By07CQBQA0E7vheGKAp25HaYtj67U7t"
                    + "j5ZS79BsLShT/ghxibmGh84INEVrAgRkpNxRhSXBg9RzgVZq200krbfnpy7wr3H0qJjguVPyhbTengDtV/NXxxfbMh"
                    + "9MjzPM9rNdv7k9HlNkJDzIqNb+Q0TaeJxoiYVbvXiR5PL2AQ7eIBsWFYrIqX8eIwNnVxThyEz8NxXMsg6PQaOKfvrT"
                    + "Obzau9xPqQv4uE2DBkMg79oHs3usK1sy6kPaJlVqW9/PNLHBOzCrqT4UM38GubEgEA0C1LAeAKcEoxIGatffwAY8PJ"
                    + "2S2+Up6vlksbW2WbxdvTD+VzR1YVgu9iAAAAAElFTkSuQmCC";

    /** One pixel has another brightness; the hashes differ in 6 bits. */
    private static final String SPOTTED =
            "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAAMElEQVR42mNkUIUAJm4oYFKEAhZzVVVVVVVzVcYNqq"
                    + "pLl6qqqjIKQxUz9sAY0lAGAEyUCjOvluVxAAAAAElFTkSuQmCC";

    /** A good header, and nothing behind it. */
    private static final String CUT_OFF = "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAAAElFTkSuQmCC";

    private ImageExamples() {}

    static <S extends Record> StepType<S> addTo(StepType<S> type) {
        return type.example(Example.with("field", "photo")
                        .given(FIELDS, LARGE, null)
                        .after(Duration.ofDays(1), SMALL, null)
                        .rejects("duplicate"))
                .example(Example.with("field", "other")
                        .given(FIELDS, LARGE, null)
                        .after(Duration.ofDays(1), SMALL, null)
                        .gives(LARGE, null))
                .example(Example.with("field", "photo", "remember_days", 0.5)
                        .given(FIELDS, LARGE, null)
                        .after(Duration.ofDays(1), SMALL, null)
                        .gives(LARGE, null))
                .example(Example.with("field", "photo")
                        .given(FIELDS, SPOTTED, null)
                        .after(Duration.ofDays(1), SMALL, null)
                        .gives(SPOTTED, null))
                .example(Example.with("field", "photo", "max_distance", 6)
                        .given(FIELDS, SPOTTED, null)
                        .after(Duration.ofDays(1), SMALL, null)
                        .rejects("duplicate"))
                .example(Example.with("field", "photo")
                        .given(FIELDS, CUT_OFF, null)
                        .rejects("not_an_image"))
                .example(Example.with("field", "photo", "known", List.of("photos.index"))
                        .given(FIELDS, LARGE, null)
                        .knowing(SMALL, null)
                        .rejects("duplicate"))
                .example(Example.with("field", "photo")
                        .given(FIELDS, LARGE, null)
                        .gives(LARGE, null));
    }
}
