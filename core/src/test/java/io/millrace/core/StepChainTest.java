package io.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepChainTest {
    private static final Schema SCHEMA = Schema.of(Field.required("n", FieldType.INT64));

    private final List<Sample> kept = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();

    private StepChain chain(Step... steps) {
        List<NamedStep> named = new ArrayList<>();
        for (Step step : steps) {
            named.add(new NamedStep("s" + named.size(), step, List.of("odd"), SCHEMA));
        }
        return new StepChain(named, kept::add, rejected::add);
    }

    private static Sample sample(long n) {
        return Sample.of(SCHEMA, new Origin("t", 0, n), 0, List.of(n));
    }

    private static long n(Sample sample) {
        return sample.get(0, Long.class);
    }

    private static FilterStep evens() {
        return sample -> n(sample) % 2 == 0 ? Verdict.KEEP : Verdict.reject("odd");
    }

    private static ExpandStep copies(int ratio) {
        return new ExpandStep() {
            @Override
            public int ratio() {
                return ratio;
            }

            @Override
            public List<Sample> expand(Sample sample) {
                return java.util.Collections.nCopies(ratio, sample);
            }
        };
    }

    @Test
    void aChainWithoutStepsKeepsEverything() {
        chain().run(sample(1));
        assertThat(kept).containsExactly(sample(1));
    }

    @Test
    void whatIsRejectedNamesStepAndReasonAndGoesNoFurther() {
        StepChain chain = chain(evens(), (MapStep) sample -> sample.with(0, n(sample) * 10));
        chain.run(sample(1));
        chain.run(sample(2));
        assertThat(kept).extracting(StepChainTest::n).containsExactly(20L);
        assertThat(rejected).singleElement().satisfies(reject -> {
            assertThat(reject.step()).isEqualTo("s0");
            assertThat(reject.reason()).isEqualTo("odd");
            assertThat(reject.origin().offset()).isEqualTo(1);
        });
    }

    @Test
    void copiesOfCopiesAreNumberedAndCountedAsAdded() {
        StepChain chain = chain(copies(3), copies(2));
        chain.run(sample(4));
        assertThat(kept).extracting(Sample::sub).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(chain.counts().tally().added()).isEqualTo(5);
    }

    /** The number of rows is known before; the second fails, the others are written. */
    @Test
    void aRowThatCannotBeMadeIsRejectedAlone() {
        StepChain chain = chain(copies(2), failingAt(1, 3));
        chain.run(sample(4));
        assertThat(kept).extracting(Sample::sub).containsExactly(0L, 2L, 3L, 5L);
        assertThat(rejected).extracting(Rejection::sub).containsExactly(1L, 4L);
        assertThat(rejected).extracting(Rejection::count).containsOnly("s1.failed");
        assertThat(chain.counts().tally()).isEqualTo(new Tally(Ranges.EMPTY, 0, 5, Map.of("s1.failed", 2L)));
        assertThat(chain.counts().of(1).out()).isEqualTo(4);
    }

    private static ExpandStep failingAt(int bad, int ratio) {
        return new ExpandStep() {
            @Override
            public int ratio() {
                return ratio;
            }

            @Override
            public List<Sample> expand(Sample sample) {
                return new AbstractList<>() {
                    @Override
                    public Sample get(int row) {
                        return row == bad ? null : sample;
                    }

                    @Override
                    public int size() {
                        return ratio;
                    }
                };
            }
        };
    }

    @Test
    void aStepThatMakesNothingFails() {
        chain((MapStep) sample -> null).run(sample(1));
        assertThat(rejected).extracting(Rejection::count).containsExactly("s0.failed");
    }

    @Test
    void aFailureIsARejectWithoutItsTextAndOtherSamplesGoOn() {
        MapStep broken = sample -> {
            if (n(sample) == 7) {
                throw new IllegalStateException("secret " + n(sample));
            }
            return sample;
        };
        StepChain chain = chain(broken);
        chain.run(sample(7));
        chain.run(sample(8));
        assertThat(kept).hasSize(1);
        assertThat(rejected).singleElement().satisfies(reject -> assertThat(reject.reason())
                .isEqualTo("failed"));
        assertThat(rejected.toString()).doesNotContain("secret");
        assertThat(chain.counts().failed()).isEqualTo(1);
    }

    @Test
    void aRejectNamesTheFieldThatItIsAbout() {
        MapStep step = sample -> {
            throw new RejectSample("odd").in("n");
        };
        chain(step).run(sample(1));
        assertThat(rejected).extracting(Rejection::field).containsExactly("n");
    }

    @Test
    void aReasonThatTheStepDoesNotDeclareIsAFailure() {
        chain((FilterStep) sample -> Verdict.reject("mood")).run(sample(1));
        assertThat(rejected).singleElement().satisfies(reject -> assertThat(reject.reason())
                .isEqualTo("failed"));
    }

    @Test
    void aRefusalEndsTheJob() {
        MapStep refusing = sample -> {
            throw new Refusal(Refusal.Trouble.REFUSED, "no");
        };
        assertThatThrownBy(() -> chain(refusing).run(sample(1))).isInstanceOf(Refusal.class);
    }

    @Test
    void aTallyTellsWhatHappenedSinceTheLast() {
        StepChain chain = chain(evens(), copies(2));
        for (int i = 0; i < 10; i++) {
            chain.run(sample(i));
        }
        assertThat(chain.counts().tally()).isEqualTo(new Tally(Ranges.EMPTY, 0, 5, Map.of("s0.odd", 5L)));
        assertThat(chain.counts().tally().isEmpty()).isTrue();
        chain.run(sample(11));
        assertThat(chain.counts().tally().rejected()).isEqualTo(Map.of("s0.odd", 1L));
    }
}
