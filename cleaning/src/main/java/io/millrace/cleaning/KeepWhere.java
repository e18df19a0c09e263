package io.millrace.cleaning;

import dev.cel.common.types.SimpleType;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.FilterStep;
import io.millrace.core.Option;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import io.millrace.core.Verdict;

/** A sample for which the condition cannot be evaluated is not kept. */
public final class KeepWhere implements FilterStep {
    private static final Verdict NOT_MATCHING = Verdict.reject("not_matching");

    public static final StepType<Settings> TYPE = StepType.of("keep_where", Settings.class, KeepWhere::new)
            .summary("Keeps samples for which a condition holds.")
            .rejects(NOT_MATCHING.reason(), Expression.FAILED)
            .example(Example.with("condition", "amount > 10.0 && product != 'test'")
                    .given("amount: float64, product: string", 12.5, "lamp")
                    .gives(12.5, "lamp"))
            .example(Example.with("condition", "product == 'test'")
                    .given("amount: float64, product: string", 12.5, "lamp")
                    .rejects("not_matching"))
            .example(Example.with("condition", "10 / count > 1")
                    .given("count: int64", 0)
                    .rejects("expression_failed"));

    public record Settings(
            @Option(doc = "Expression in CEL that is true or false; fields stand in it by name, a label as its name.")
            String condition) {}

    private final Expression condition;

    KeepWhere(Settings settings, Binding binding) {
        condition = Expression.of("condition", settings.condition, binding);
        if (condition != null
                && !condition.result().equals(SimpleType.BOOL)
                && !condition.result().equals(SimpleType.DYN)) {
            binding.problem(
                    "condition",
                    "must be true or false, but is of type "
                            + condition.result().name());
        }
    }

    @Override
    public Verdict check(Sample sample) {
        if (condition.evaluate(sample) instanceof Boolean holds) {
            return holds ? Verdict.KEEP : NOT_MATCHING;
        }
        throw new RejectSample(Expression.FAILED);
    }
}
