package io.millrace.demo.examples;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The examples that have records of their own, each named like its folder. */
public enum ExampleKind {
    SUPPORT_CHAT(SupportChat::of),
    PRODUCT_EVENTS(ProductEvents::of),
    LABELLED_IMAGES(LabelledImages::of),
    WEB_TEXT(WebText::of);

    private final Function<Batch, ExampleRecords> records;

    ExampleKind(Function<Batch, ExampleRecords> records) {
        this.records = records;
    }

    /** Name of the folder, as in support-chat. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(ExampleKind::text).toList();
    }

    public static Optional<ExampleKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(name)).findFirst();
    }

    public ExampleRecords records(Batch batch) {
        return records.apply(batch);
    }
}
