package io.millrace.jobs.preview;

import io.millrace.core.NamedStep;
import io.millrace.core.Rejection;
import io.millrace.core.Sample;
import io.millrace.core.Services;
import io.millrace.core.StepChain;
import io.millrace.core.keyed.InMemory;
import io.millrace.jobs.plan.PipelinePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs the steps of a plan with the objects that a job runs, one chain a step so that each can be watched. What waits in
 * a step that remembers is decided about at the end; until then nothing is too late. For one thread.
 */
public final class StepRun {
    private final Watcher watcher;
    private final Consumer<Sample> first;
    private final List<InMemory> remembering = new LinkedList<>();

    StepRun(PipelinePlan plan, Services services, Watcher watcher) {
        this(plan.bind(), services, watcher);
    }

    /** @param steps not opened yet */
    public StepRun(List<NamedStep> steps, Services services, Watcher watcher) {
        this.watcher = watcher;
        steps.forEach(named -> named.step().open(services));
        Consumer<Sample> next = watcher::kept;
        for (int at = steps.size() - 1; at >= 0; at--) {
            NamedStep named = steps.get(at);
            next = InMemory.runs(named.step()) ? remembering(named, next) : chained(named, next);
        }
        this.first = next;
    }

    public void add(Sample sample) {
        first.accept(sample);
    }

    /** Steps are ended in their order: what one lets go may wait in the next. */
    public void end() {
        remembering.forEach(InMemory::end);
    }

    private Consumer<Sample> chained(NamedStep named, Consumer<Sample> next) {
        List<Sample> out = new ArrayList<>();
        StepChain chain = new StepChain(List.of(named), out::add, watcher::rejected);
        return sample -> {
            out.clear();
            chain.run(sample);
            List<Sample> made = List.copyOf(out);
            if (!made.isEmpty()) {
                watcher.passed(named.id(), sample, made);
            }
            made.forEach(next);
        };
    }

    private Consumer<Sample> remembering(NamedStep named, Consumer<Sample> next) {
        Map<String, Sample> waiting = new HashMap<>();
        Consumer<Sample> kept = sample -> {
            watcher.passed(named.id(), waiting.remove(sample.rowId()), List.of(sample));
            next.accept(sample);
        };
        Consumer<Rejection> rejected = rejection -> {
            waiting.remove(rejection.origin().rowId(rejection.sub()));
            watcher.rejected(rejection);
        };
        InMemory memory = new InMemory(named, kept, rejected);
        remembering.add(0, memory);
        return sample -> {
            waiting.put(sample.rowId(), sample);
            memory.add(sample);
        };
    }
}
