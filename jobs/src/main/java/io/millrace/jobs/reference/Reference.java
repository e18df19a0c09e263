package io.millrace.jobs.reference;

import io.millrace.jobs.plan.Catalog;
import java.util.Map;
import java.util.TreeMap;

/** All generated pages by file name. */
public final class Reference {
    /** What mends a page that differs from the code. */
    public static final String WAY_OUT = "run ./millrace docs --write docs/reference";

    private Reference() {}

    public static Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        pages.put("steps.md", new StepsPage().text());
        pages.put("pipeline.md", new PipelinePage().text());
        pages.put("reject-reasons.md", new ReasonsPage().text());
        pages.put("metrics.md", new MetricsPage().text());
        pages.put("pipeline.schema.json", new PipelineSchema(Catalog.ours()).text());
        return pages;
    }
}
