package io.millrace.jobs.reference;

import java.util.List;
import java.util.stream.Collectors;

/** A page in Markdown that grows line by line. */
public final class Markdown {
    private final StringBuilder text = new StringBuilder();

    public Markdown(String title) {
        line("# " + title);
        line("<!-- Made from the code by `./millrace docs --write docs/reference`: edit the code, not this page. -->");
    }

    public Markdown line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** With an empty line before. */
    public Markdown paragraph(String line) {
        return line("").line(line);
    }

    public Markdown code(String language, String code) {
        return paragraph("```" + language).line(code.stripTrailing()).line("```");
    }

    public Markdown table(List<String> header, List<List<String>> rows) {
        line("").line(row(header)).line(row(header.stream().map(cell -> "---").toList()));
        rows.forEach(row -> line(row(row)));
        return this;
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    public String text() {
        return text.toString();
    }

    public static String code(String text) {
        return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
    }

    public static String codes(List<String> texts) {
        return texts.stream().map(Markdown::code).collect(Collectors.joining(", "));
    }

    /** Text as it is to be read: nothing in it is taken for a tag. */
    public static String plain(String text) {
        return text.replace("<", "&lt;").replace("*", "\\*");
    }
}
