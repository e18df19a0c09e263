package io.millrace.core;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An option as it was declared: what the binder, the reference and the JSON Schema are made from. */
public record OptionSpec(String name, Type type, Option declared) {

    /** The options of a settings record, in order. */
    public static List<OptionSpec> of(Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents()).map(OptionSpec::of).toList();
    }

    private static OptionSpec of(RecordComponent component) {
        Option option = component.getAnnotation(Option.class);
        if (option == null) {
            throw new IllegalStateException(component + " lacks @Option");
        }
        return new OptionSpec(snake(component.getName()), component.getGenericType(), option);
    }

    public boolean isRequired() {
        return declared.fallback().equals(Option.REQUIRED);
    }

    public boolean hasFallback() {
        return !isRequired() && !declared.fallback().equals(Option.NONE);
    }

    /** {@code minChars} becomes {@code min_chars}. */
    static String snake(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
