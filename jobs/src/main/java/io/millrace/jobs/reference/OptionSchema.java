package io.millrace.jobs.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.core.Node;
import io.millrace.core.OptionSpec;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** JSON Schema of options, made from their declarations. Any single value may instead be a text with <code>${NAME}</code>. */
final class OptionSchema {
    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Forms of options that are read by hand, by record and component. */
    private final Map<String, Supplier<ObjectNode>> special;

    OptionSchema(Map<String, Supplier<ObjectNode>> special) {
        this.special = special;
    }

    ObjectNode record(Class<?> record) {
        ObjectNode object = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (OptionSpec spec : OptionSpec.of(record)) {
            properties.set(spec.name(), option(record, spec));
            if (spec.isRequired()) {
                required.add(spec.name());
            }
        }
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        return object;
    }

    private ObjectNode option(Class<?> record, OptionSpec spec) {
        ObjectNode schema = JSON.objectNode().put("description", spec.declared().doc());
        if (spec.hasFallback() && !spec.declared().fallback().equals("{}")) {
            putDefault(schema, spec);
        }
        String place = record.getSimpleName() + "." + spec.name();
        Supplier<ObjectNode> byHand = special.get(place);
        return schema.setAll(byHand != null ? byHand.get() : form(spec.type(), spec));
    }

    private static void putDefault(ObjectNode schema, OptionSpec spec) {
        String fallback = spec.declared().fallback();
        switch (noun(spec.type())) {
            case "integer" -> schema.put("default", Long.parseLong(fallback));
            case "number" -> schema.put("default", Double.parseDouble(fallback));
            case "boolean" -> schema.put("default", Boolean.parseBoolean(fallback));
            default -> schema.put("default", fallback);
        }
    }

    private ObjectNode form(Type type, OptionSpec spec) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? list(generic, spec) : map(generic, spec);
        }
        Class<?> target = (Class<?>) type;
        if (target == Node.class) {
            return JSON.objectNode();
        }
        if (target.isRecord()) {
            return record(target);
        }
        return target.isEnum() ? choice(target) : single(target, spec);
    }

    private ObjectNode list(ParameterizedType type, OptionSpec spec) {
        ObjectNode list = JSON.objectNode().put("type", "array");
        list.set("items", form(type.getActualTypeArguments()[0], spec));
        return list;
    }

    private ObjectNode map(ParameterizedType type, OptionSpec spec) {
        ObjectNode map = JSON.objectNode().put("type", "object");
        map.set("additionalProperties", form(type.getActualTypeArguments()[1], spec));
        return map;
    }

    private static ObjectNode choice(Class<?> target) {
        ArrayNode names = JSON.arrayNode();
        Arrays.stream(target.getEnumConstants())
                .forEach(each -> names.add(each.toString().toLowerCase(Locale.ROOT)));
        return orVariable(JSON.objectNode().set("enum", names));
    }

    private static ObjectNode single(Class<?> target, OptionSpec spec) {
        String noun = noun(target);
        if (noun.equals("string")) {
            ObjectNode text = JSON.objectNode();
            text.putArray("type").add("string").add("number").add("boolean");
            return text;
        }
        ObjectNode plain = JSON.objectNode().put("type", noun);
        if (!noun.equals("boolean")) {
            limit(plain, "minimum", spec.declared().min());
            limit(plain, "maximum", spec.declared().max());
        }
        return orVariable(plain);
    }

    private static void limit(ObjectNode schema, String keyword, double limit) {
        if (Double.isInfinite(limit)) {
            return;
        }
        if (limit == Math.rint(limit)) {
            schema.put(keyword, (long) limit);
        } else {
            schema.put(keyword, limit);
        }
    }

    static ObjectNode orVariable(com.fasterxml.jackson.databind.JsonNode plain) {
        ObjectNode either = JSON.objectNode();
        either.putArray("anyOf").add(plain).add(reference("variable"));
        return either;
    }

    static ObjectNode reference(String definition) {
        return JSON.objectNode().put("$ref", "#/$defs/" + definition);
    }

    /** The JSON Schema name of a Java type of an option. */
    static String noun(Type type) {
        return switch (type.getTypeName().replace("java.lang.", "")) {
            case "int", "Integer", "long", "Long" -> "integer";
            case "double", "Double" -> "number";
            case "boolean", "Boolean" -> "boolean";
            default -> "string";
        };
    }
}
