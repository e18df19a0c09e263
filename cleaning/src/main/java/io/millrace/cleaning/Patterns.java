package io.millrace.cleaning;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import io.millrace.core.Binding;
import java.util.List;
import java.util.Map;

/** The constant patterns of {@code matches} in an expression, tried before a sample comes. */
final class Patterns {
    private Patterns() {}

    /** Tells every pattern that would reject every sample. */
    static void check(String option, CelAbstractSyntaxTree tree, Binding binding) {
        CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == ExprKind.Kind.CALL)
                .map(node -> node.expr().call())
                .filter(call ->
                        call.function().equals("matches") && !call.args().isEmpty())
                .map(call -> last(call.args()))
                .filter(Patterns::isText)
                .forEach(pattern -> check(option, pattern.constant().stringValue(), binding));
    }

    private static CelExpr last(List<CelExpr> arguments) {
        return arguments.get(arguments.size() - 1);
    }

    private static boolean isText(CelExpr pattern) {
        return pattern.exprKind().getKind() == ExprKind.Kind.CONSTANT
                && pattern.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }

    private static void check(String option, String pattern, Binding binding) {
        try {
            Cel cel = CelFactory.standardCelBuilder()
                    .addVar("pattern", SimpleType.STRING)
                    .build();
            Object unused = cel.createProgram(cel.compile("''.matches(pattern)").getAst())
                    .eval(Map.of("pattern", pattern));
        } catch (CelEvaluationException refused) {
            String why = refused.getMessage().replaceFirst("(?s).*error parsing regexp: ", "");
            binding.problem(
                    option,
                    "the pattern '" + pattern + "' of matches is no regular expression of RE2 (" + why
                            + "); github.com/google/re2/wiki/Syntax lists what is");
        } catch (CelValidationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
