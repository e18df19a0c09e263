package io.millrace.core;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs consecutive map, filter and expand steps over a sample and counts what happens. An exception becomes a reject
 * {@code <step>.failed}; its text, which may hold values, is dropped. Only a {@link Refusal} passes: it ends the job. Not
 * thread-safe.
 */
public final class StepChain {
    private final List<NamedStep> steps;
    private final ChainCounts counts;
    private final Consumer<Sample> kept;
    private final Consumer<Rejection> rejected;

    public StepChain(List<NamedStep> steps, Consumer<Sample> kept, Consumer<Rejection> rejected) {
        this.steps = List.copyOf(steps);
        this.counts = new ChainCounts(this.steps);
        this.kept = kept;
        this.rejected = rejected;
    }

    public void open(Services services) {
        steps.forEach(named -> named.step().open(services));
    }

    public void run(Sample sample) {
        run(sample, 0);
    }

    public ChainCounts counts() {
        return counts;
    }

    private void run(Sample sample, int from) {
        Sample current = sample;
        for (int at = from; at < steps.size(); at++) {
            counts.of(at).enter();
            if (steps.get(at).step() instanceof ExpandStep step) {
                expand(current, step, at);
                return;
            }
            current = one(current, at);
            if (current == null) {
                return;
            }
        }
        kept.accept(current);
    }

    /** What a map or filter step leaves of a sample; null for nothing. */
    private Sample one(Sample sample, int at) {
        Sample left = attempt(sample, at, () -> left(sample, steps.get(at).step()));
        if (left != null) {
            counts.of(at).leave();
        }
        return left;
    }

    private static Sample left(Sample sample, Step step) {
        if (step instanceof MapStep map) {
            return Objects.requireNonNull(map.map(sample));
        }
        Verdict verdict = ((FilterStep) step).check(sample);
        if (!verdict.isKeep()) {
            throw new RejectSample(verdict);
        }
        return sample;
    }

    /** Each row goes to the end of the chain before the next one is asked for: a row may be large. */
    private void expand(Sample sample, ExpandStep step, int at) {
        List<Sample> rows = attempt(sample, at, () -> rows(sample, step));
        if (rows == null) {
            return;
        }
        counts.added(rows.size() - 1);
        for (int row = 0; row < rows.size(); row++) {
            int index = row;
            Sample numbered = sample.withSub(sample.sub() * step.ratio() + row);
            Sample made = attempt(numbered, at, () -> rows.get(index).withSub(numbered.sub()));
            if (made != null) {
                counts.of(at).leave();
                run(made, at + 1);
            }
        }
    }

    private static List<Sample> rows(Sample sample, ExpandStep step) {
        List<Sample> rows = step.expand(sample);
        if (rows.isEmpty() || rows.size() > step.ratio()) {
            throw new IllegalStateException("made " + rows.size() + " samples of one, at most " + step.ratio());
        }
        if (sample.sub() >= Long.MAX_VALUE / step.ratio()) {
            throw new ArithmeticException("no numbers are left for the rows of row " + sample.sub());
        }
        return rows;
    }

    /** What a step does with a sample; null if the sample is rejected. */
    private <T> T attempt(Sample sample, int at, Supplier<T> work) {
        NamedStep named = steps.get(at);
        long started = System.nanoTime();
        try {
            return work.get();
        } catch (RejectSample reject) {
            return reject(sample, at, named.known(reject.reason()), reject.original(), reject.field());
        } catch (Refusal end) {
            throw end;
        } catch (RuntimeException | StackOverflowError failure) {
            return reject(sample, at, NamedStep.FAILED, null, null);
        } finally {
            counts.of(at).spend(System.nanoTime() - started);
        }
    }

    private <T> T reject(Sample sample, int at, String reason, String original, String field) {
        counts.of(at).reject(reason);
        rejected.accept(
                Rejection.of(sample, steps.get(at).id(), reason, original).in(field));
        return null;
    }
}
