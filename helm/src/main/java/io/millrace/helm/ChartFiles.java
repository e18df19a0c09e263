package io.millrace.helm;

import java.util.Map;

/** Every file that is made from the code, by its path from the root of the checkout. */
final class ChartFiles {
    static final String WAY_OUT =
            "./mvnw -pl helm -am test -Dtest=ChartFilesTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dmillrace.write=true";
    static final String MADE = "Made from the code: edit ChartValues.java, then run " + WAY_OUT;

    private ChartFiles() {}

    static Map<String, String> all() {
        return Map.of(
                "helm/chart/values.yaml", ValuesFile.text(),
                "helm/chart/values.schema.json", ValuesSchema.text(),
                "helm/chart/files/pipeline.schema.json", ValuesSchema.pipeline(),
                "docs/reference/chart-values.md", ValuesPage.text());
    }
}
