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
import io.millrace.core.pattern.PatternSize;
import java.util.List;
import java.util.Map;

/** The patterns of {@code matches} in an expression: constant, of bounded size, and tried before a sample comes. */
final class Patterns {
    private Patterns() {}

    /** Tells every pattern that would reject every sample, or that may take any time. */
    static void check(String option, CelAbstractSyntaxTree tree, Binding binding) {
        CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == ExprKind.Kind.CALL)
                .map(node -> node.expr().call())
                .filter(call ->
                        call.function().equals("matches") && !call.args().isEmpty())
                .map(call -> last(call.args()))
                .forEach(pattern -> check(option, pattern, binding));
    }

    private static CelExpr last(List<CelExpr> arguments) {
        return arguments.get(arguments.size() - 1);
    }

    private static boolean isText(CelExpr pattern) {
        return pattern.exprKind().getKind() == ExprKind.Kind.CONSTANT
                && pattern.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }

    private static void check(String option, CelExpr pattern, Binding binding) {
        if (!isText(pattern)) {
            binding.problem(
                    option,
                    "the pattern of matches must stand there in quotes: one that comes with a sample may take any time");
            return;
        }
        String text = pattern.constant().stringValue();
        PatternSize.problem(text)
                .ifPresentOrElse(
                        why -> binding.problem(option, "the pattern of matches " + why),
                        () -> compile(option, text, binding));
    }

    private static void compile(String option, String pattern, Binding binding) {
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
