package io.millrace.cleaning;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.millrace.core.Binding;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Kind;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A CEL expression (github.com/google/cel-spec) over the fields of a sample, typed at plan time. A label is its name, a
 * date and bytes cannot be read; an optional field is of any type and may be null. Its cost is bounded.
 */
final class Expression {
    static final String FAILED = "expression_failed";

    private static final int MOST_CHARS = 10_000;
    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(MOST_CHARS)
            .comprehensionMaxIterations(100_000)
            .build();

    private final CelRuntime.Program program;
    private final CelType result;
    private final List<Variable> variables;

    private record Variable(String name, int index, FieldType type) {
        Object of(Sample sample) {
            Object value = sample.get(index);
            if (value == null) {
                return com.google.protobuf.NullValue.NULL_VALUE;
            }
            return switch (type.kind()) {
                case INT32 -> ((Integer) value).longValue();
                case FLOAT32 -> ((Float) value).doubleValue();
                case LABEL -> type.names().get(((Long) value).intValue());
                case TIMESTAMP -> instant((Long) value);
                default -> value;
            };
        }

        private static Instant instant(long micros) {
            return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
        }
    }

    private Expression(CelRuntime.Program program, CelType result, List<Variable> variables) {
        this.program = program;
        this.result = result;
        this.variables = variables;
    }

    /** The expression, or null if it is wrong; mistakes are told under the option's name. */
    static Expression of(String option, String text, Binding binding) {
        Schema schema = binding.schema();
        CelBuilder builder =
                CelFactory.standardCelBuilder().setOptions(OPTIONS).setStandardMacros(CelStandardMacro.STANDARD_MACROS);
        schema.fields().forEach(field -> builder.addVar(field.name(), type(field)));
        Cel cel = builder.build();
        try {
            CelAbstractSyntaxTree tree = cel.compile(text).getAst();
            Patterns.check(option, tree, binding);
            return new Expression(cel.createProgram(tree), tree.getResultType(), used(tree, schema));
        } catch (CelValidationException wrong) {
            new ExpressionMistakes(option, text, binding).tell(wrong.getErrors());
        } catch (CelEvaluationException wrong) {
            binding.problem(option, "cannot be evaluated: " + firstLine(wrong.getMessage()));
        }
        return null;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message).strip();
    }

    private static CelType type(Field field) {
        return field.optional() ? SimpleType.DYN : type(field.type());
    }

    private static CelType type(FieldType type) {
        return switch (type.kind()) {
            case STRING, JSON, LABEL -> SimpleType.STRING;
            case BOOL -> SimpleType.BOOL;
            case INT32, INT64 -> SimpleType.INT;
            case FLOAT32, FLOAT64 -> SimpleType.DOUBLE;
            case TIMESTAMP -> SimpleType.TIMESTAMP;
            case LIST ->
                type.element().kind() == Kind.STRING
                                || type.element().kind() == Kind.INT64
                                || type.element().kind() == Kind.FLOAT64
                                || type.element().kind() == Kind.BOOL
                        ? ListType.create(type(type.element()))
                        : SimpleType.DYN;
            default -> SimpleType.DYN;
        };
    }

    private static List<Variable> used(CelAbstractSyntaxTree tree, Schema schema) {
        Set<String> names = new TreeSet<>();
        tree.getReferenceMap().values().forEach(reference -> names.add(reference.name()));
        return names.stream()
                .filter(name -> schema.indexOf(name) >= 0)
                .map(name -> new Variable(
                        name,
                        schema.indexOf(name),
                        schema.field(schema.indexOf(name)).type()))
                .toList();
    }

    CelType result() {
        return result;
    }

    /** Names of the fields it reads. */
    List<String> reads() {
        return variables.stream().map(Variable::name).toList();
    }

    /** @throws RejectSample {@value #FAILED}, as for a division by zero or a null where a value is needed */
    Object evaluate(Sample sample) {
        Map<String, Object> values = new HashMap<>();
        variables.forEach(variable -> values.put(variable.name(), variable.of(sample)));
        try {
            return program.eval(values);
        } catch (CelEvaluationException failed) {
            throw new RejectSample(FAILED);
        }
    }
}
