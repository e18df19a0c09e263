package io.millrace.cleaning.markup;

import java.util.Set;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The text of a piece of HTML, its white space as it stands. */
final class FragmentText implements NodeVisitor {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tr",
            "ul");

    private final StringBuilder out = new StringBuilder();
    private final boolean lines;
    private final boolean code;
    private boolean lineEnded;

    private FragmentText(boolean lines, boolean code) {
        this.lines = lines;
        this.code = code;
    }

    /** Every block on a line of its own, list items with an asterisk. */
    static String lines(String text, boolean code) {
        FragmentText read = new FragmentText(true, code);
        Document document = Parser.parseBodyFragment(text, "");
        document.body().traverse(read);
        return read.out.toString();
    }

    /** All texts of the document one after the other, as its tree has them. */
    static String joined(String text, boolean code) {
        String listed = text.replace("<li>", "\n*")
                .replace("</li>", "")
                .replace("<ol>", "\n*")
                .replace("</ol>", "");
        FragmentText read = new FragmentText(false, code);
        Document document = Parser.htmlParser().parseInput(withoutLeadingBlanks(listed), "");
        document.traverse(read);
        return read.out.toString();
    }

    /** As the rules for parsing HTML have it before the body begins; and line ends are line feeds, and NUL is nothing. */
    private static String withoutLeadingBlanks(String text) {
        int first = 0;
        while (first < text.length() && " \t\n\f\r".indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        return text.substring(first).replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof DataNode data && code) {
            append(data.getWholeData());
        } else if (lines && node instanceof Element element) {
            open(element.normalName());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (lines && node instanceof Element element && BLOCKS.contains(element.normalName())) {
            lineEnded = true;
        }
    }

    private void open(String name) {
        if (name.equals("br")) {
            out.append('\n');
        } else if (BLOCKS.contains(name)) {
            lineEnded = true;
        }
        if (name.equals("li")) {
            append("* ");
        }
    }

    private void append(String text) {
        if (lineEnded && !text.isEmpty()) {
            if (!isLineBlank() && text.charAt(0) != '\n') {
                out.append('\n');
            }
            lineEnded = false;
        }
        out.append(text);
    }

    private boolean isLineBlank() {
        int last = out.length() - 1;
        while (last >= 0 && (out.charAt(last) == ' ' || out.charAt(last) == '\t')) {
            last--;
        }
        return last < 0 || out.charAt(last) == '\n';
    }
}
