package io.millrace.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
            StepCounts count = counts.of(at);
            count.in++;
            List<Sample> out = apply(current, steps.get(at), count);
            count.out += out.size();
            if (out.size() != 1) {
                fanOut(out, at + 1);
                return;
            }
            current = out.get(0);
        }
        kept.accept(current);
    }

    private void fanOut(List<Sample> samples, int next) {
        counts.added(Math.max(0, samples.size() - 1));
        samples.forEach(sample -> run(sample, next));
    }

    private List<Sample> apply(Sample sample, NamedStep named, StepCounts count) {
        long started = System.nanoTime();
        try {
            return result(sample, named, count);
        } catch (RejectSample reject) {
            return reject(sample, named, count, named.known(reject.reason()));
        } catch (Refusal end) {
            throw end;
        } catch (RuntimeException | StackOverflowError failure) {
            return reject(sample, named, count, NamedStep.FAILED);
        } finally {
            count.nanos += System.nanoTime() - started;
        }
    }

    private List<Sample> result(Sample sample, NamedStep named, StepCounts count) {
        if (named.step() instanceof MapStep map) {
            return List.of(map.map(sample));
        }
        if (named.step() instanceof FilterStep filter) {
            Verdict verdict = filter.check(sample);
            return verdict.isKeep() ? List.of(sample) : reject(sample, named, count, named.known(verdict.reason()));
        }
        return numbered(sample, (ExpandStep) named.step());
    }

    private static List<Sample> numbered(Sample sample, ExpandStep step) {
        List<Sample> made = step.expand(sample);
        if (made.isEmpty() || made.size() > step.ratio()) {
            throw new IllegalStateException("made " + made.size() + " samples of one, at most " + step.ratio());
        }
        List<Sample> rows = new ArrayList<>(made.size());
        for (Sample row : made) {
            rows.add(row.withSub(Math.addExact(Math.multiplyExact(sample.sub(), step.ratio()), rows.size())));
        }
        return rows;
    }

    private List<Sample> reject(Sample sample, NamedStep named, StepCounts count, String reason) {
        count.reject(reason);
        rejected.accept(Rejection.of(sample, named.id(), reason));
        return List.of();
    }
}
