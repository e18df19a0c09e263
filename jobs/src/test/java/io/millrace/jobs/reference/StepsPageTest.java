package io.millrace.jobs.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.StepType;
import io.millrace.jobs.plan.Catalog;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsPageTest {
    private final String page = new StepsPage().text();
    private final String top = page.substring(0, page.indexOf("\n## "));

    @Test
    void theTopListsEveryStepOnceAndLinksToIt() {
        for (StepType<?> type : Catalog.ours().types()) {
            assertThat(top).containsOnlyOnce("[`" + type.name() + "`](#" + type.name() + ")");
            assertThat(page).contains("\n### " + type.name() + "\n");
        }
    }

    @Test
    void groupsHoldAllStepsOfAModuleInTheOrderOfThePage() {
        Catalog.byModule().forEach((module, list) -> assertThat(
                        list.groups().values().stream().flatMap(List::stream).toList())
                .as(module)
                .isEqualTo(list.types()));
    }

    @Test
    void aGroupIsARow() {
        assertThat(top)
                .contains("\n| module | what for | steps |\n")
                .contains("\n| cleaning | repair text | [`repair_unicode`]");
    }
}
