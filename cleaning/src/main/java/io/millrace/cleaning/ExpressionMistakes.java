package io.millrace.cleaning;

import dev.cel.common.CelIssue;
import io.millrace.core.Binding;
import io.millrace.core.Suggestion;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with an expression, in words of a pipeline: CEL's own name tokens of its grammar. Every unknown name is
 * told; of types only where all fields are known, of the grammar only the first: the others follow from it.
 */
record ExpressionMistakes(String option, String text, Binding binding) {
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']+)'.*");
    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '([^']+)' applied to '(\\([^']*\\))'.*", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final List<String> FUNCTIONS = List.of(
            "size",
            "matches",
            "contains",
            "startsWith",
            "endsWith",
            "has",
            "exists",
            "all",
            "filter",
            "map",
            "string",
            "int",
            "double",
            "bool",
            "timestamp",
            "duration");

    void tell(List<CelIssue> issues) {
        List<CelIssue> names = issues.stream().filter(this::isName).toList();
        List<CelIssue> types = issues.stream()
                .filter(issue -> OVERLOAD.matcher(issue.getMessage()).matches())
                .toList();
        names.forEach(this::tellName);
        if (WORD.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .filter(binding::doubts)
                        .count()
                == 0) {
            types.forEach(this::tellTypes);
            if (names.isEmpty() && types.isEmpty() && !issues.isEmpty()) {
                CelIssue first = issues.get(0);
                binding.problem(
                        option, "is no valid expression: " + new Grammar(text, first.getMessage(), at(first)).told());
            }
        }
    }

    private boolean isName(CelIssue issue) {
        return UNDECLARED.matcher(issue.getMessage()).matches();
    }

    private void tellName(CelIssue issue) {
        Matcher name = UNDECLARED.matcher(issue.getMessage());
        if (!name.matches()) {
            return;
        }
        if (!Pattern.compile("\\b" + Pattern.quote(name.group(1)) + "\\s*\\(")
                .matcher(text)
                .find()) {
            binding.field(option, name.group(1));
        } else {
            binding.problem(
                    option,
                    "there is no function '" + name.group(1) + "' in CEL" + Suggestion.among(name.group(1), FUNCTIONS));
        }
    }

    private void tellTypes(CelIssue issue) {
        Matcher overload = OVERLOAD.matcher(issue.getMessage());
        if (overload.matches()) {
            String what = overload.group(1).replaceAll("[_@]", "");
            String types = overload.group(2);
            binding.problem(option, "'" + what + "' " + at(issue) + " does not take " + types + hint(what, types));
        }
    }

    private static String hint(String what, String types) {
        if (types.matches("\\((int, double|double, int)\\)")) {
            return "; write double(…) around the int, and 2.0 instead of 2";
        }
        if (types.contains("null")) {
            return "; only a field that is optional may be null";
        }
        return what.matches("&&|\\|\\||!|\\?:") ? "; a condition is a bool, as in count > 0" : "";
    }

    private static String at(CelIssue issue) {
        int line = issue.getSourceLocation().getLine();
        return (line > 1 ? "in line " + line + " " : "") + "at column "
                + (issue.getSourceLocation().getColumn() + 1);
    }

    /** A message of the grammar. */
    private record Grammar(String text, String message, String at) {
        private static final Pattern QUOTED = Pattern.compile("'(.*?)'(?= expecting| at |$)", Pattern.DOTALL);

        String told() {
            if (text.isBlank()) {
                return "it is empty";
            }
            String token = token();
            if (message.startsWith("token recognition error")) {
                return unreadable(token);
            }
            if (message.startsWith("missing ")) {
                return "'" + token + "' is missing " + at;
            }
            if (token.equals("<EOF>")) {
                return "it ends where a value must follow";
            }
            return token.isEmpty()
                    ? message.lines().findFirst().orElse("")
                    : "'" + token + "' cannot stand " + at + hint();
        }

        private String token() {
            Matcher quoted = QUOTED.matcher(message);
            return quoted.find() ? quoted.group(1) : "";
        }

        private String unreadable(String token) {
            if (token.startsWith("=")) {
                return "'=' " + at + " sets nothing; compare with '=='";
            }
            return token.startsWith("'") || token.startsWith("\"")
                    ? "the quote " + at + " is not closed"
                    : "'" + token.strip() + "' cannot stand " + at + hint();
        }

        private String hint() {
            return text.matches("(?s).*\\b(and|or|not)\\b.*|.*[^&]&[^&].*|.*[^|]\\|[^|].*")
                    ? "; CEL writes and, or, not as &&, ||, !"
                    : "";
        }
    }
}
