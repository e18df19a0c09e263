package io.millrace.cleaning.markup;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Collects the readable text of a parsed page; walks the tree without recursion, so that depth costs no stack. */
final class PageText implements NodeFilter {
    private static final Set<String> NEVER_READ =
            Set.of(("head script style noscript template iframe object embed svg math canvas audio video map "
                            + "select textarea button input datalist dialog")
                    .split(" ", -1));
    private static final Set<String> NAVIGATION = Set.of("nav", "header", "footer", "aside", "menu", "form");
    private static final Set<String> NAVIGATION_ROLES =
            Set.of("navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar");
    private static final Set<String> IN_LINE =
            Set.of(("a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr "
                            + "q rp rt ruby s samp small span strike strong sub sup time tt u var wbr")
                    .split(" ", -1));

    private final ExtractText.Settings settings;
    private final PageLines lines = new PageLines();
    private int preformatted;

    PageText(ExtractText.Settings settings) {
        this.settings = settings;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            read(text);
        } else if (node instanceof Element element) {
            if (isDropped(element)) {
                lines.text(" ");
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void read(TextNode text) {
        if (preformatted > 0) {
            lines.verbatim(text.getWholeText());
        } else {
            lines.text(text.getWholeText());
        }
    }

    private boolean isDropped(Element element) {
        String name = element.normalName();
        return NEVER_READ.contains(name)
                || element.hasAttr("hidden")
                || !settings.navigation() && isNavigation(element, name)
                || settings.links() == ExtractText.Links.DROPPED && name.equals("a")
                || settings.tables() == ExtractText.Tables.DROPPED && name.equals("table");
    }

    private static boolean isNavigation(Element element, String name) {
        return NAVIGATION.contains(name) || NAVIGATION_ROLES.contains(element.attr("role"));
    }

    private void open(Element element) {
        String name = element.normalName();
        if (isCell(name)) {
            lines.tab();
        } else if (!IN_LINE.contains(name)) {
            lines.endLine();
        }
        if (name.equals("li")) {
            lines.prefix("- ");
        } else if (name.equals("pre")) {
            preformatted++;
        }
    }

    private void close(Element element) {
        String name = element.normalName();
        if (name.equals("pre")) {
            preformatted--;
        }
        if (name.equals("a")
                && settings.links() == ExtractText.Links.ADDRESSES
                && !element.attr("href").isBlank()) {
            lines.text(" (" + element.attr("href") + ")");
        }
        if (!isCell(name) && !IN_LINE.contains(name)) {
            lines.endLine();
        }
    }

    private static boolean isCell(String name) {
        return name.equals("td") || name.equals("th");
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
