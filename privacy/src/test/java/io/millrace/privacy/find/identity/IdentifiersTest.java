package io.millrace.privacy.find.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentifiersTest {
    @Test
    void theTablesOfAllFormsStayUnderFourMegabytes() {
        assertThat(Identifiers.FORMS.bytes()).isLessThan(4L << 20);
    }

    @Test
    void rulesFitIntoTheirSets() {
        assertThat(Identifiers.RULES).hasSizeLessThanOrEqualTo(RuleSet.MAX);
    }

    @Test
    void whatNeedsACueHasOne() {
        assertThat(Identifiers.RULES)
                .filteredOn(rule -> rule.strength().score(Support.NONE) == 0)
                .noneMatch(rule -> rule.topics().isEmpty() && rule.words().isEmpty());
    }
}
