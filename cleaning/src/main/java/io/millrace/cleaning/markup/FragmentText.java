package io.millrace.cleaning.markup;

import java.util.Set;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** The text of a piece of HTML, its white space as it stands. */
final class FragmentText implements NodeFilter {
    private static final Set<String> BLOCKS =
            Set.of(("address article aside blockquote center dd div dl dt fieldset figcaption figure footer "
                            + "form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul")
                    .split(" ", -1));

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
        document.body().filter(read);
        return read.out.toString();
    }

    /** All texts of the document one after the other, as its tree has them. */
    static String joined(String text, boolean code) {
        String listed = text.replace("<li>", "\n*")
                .replace("</li>", "")
                .replace("<ol>", "\n*")
                .replace("</ol>", "");
        FragmentText read = new FragmentText(false, code);
        Document document = Parser.htmlParser().parseInput(HtmlInput.prepared(listed), "");
        document.filter(read);
        return HtmlInput.read(read.out.toString());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof DataNode data && code) {
            append(data.getWholeData());
        } else if (lines && node instanceof Element element) {
            open(element.normalName());
        }
        return node.normalName().equals("template") ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (lines && node instanceof Element element && BLOCKS.contains(element.normalName())) {
            lineEnded = true;
        }
        return FilterResult.CONTINUE;
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
