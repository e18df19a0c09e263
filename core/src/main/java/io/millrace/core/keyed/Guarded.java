package io.millrace.core.keyed;

import io.millrace.core.NamedStep;
import io.millrace.core.Refusal;
import io.millrace.core.RejectSample;
import io.millrace.core.Rejection;
import io.millrace.core.Sample;
import java.util.Optional;
import java.util.function.Supplier;

/** Calls a step's own code: what it throws becomes a reject, as {@link io.millrace.core.StepChain} has it. */
final class Guarded {
    private Guarded() {}

    static <T> Optional<T> call(NamedStep named, Sample sample, Outlet outlet, Supplier<T> work) {
        return call(named, sample, outlet, null, work);
    }

    /** @param original row id that a reject names, or null */
    static <T> Optional<T> call(NamedStep named, Sample sample, Outlet outlet, String original, Supplier<T> work) {
        long started = System.nanoTime();
        try {
            return Optional.of(work.get());
        } catch (RejectSample reject) {
            outlet.reject(Rejection.of(sample, named.id(), named.known(reject.reason()), original));
        } catch (Refusal end) {
            throw end;
        } catch (RuntimeException | StackOverflowError failure) {
            outlet.reject(Rejection.of(sample, named.id(), NamedStep.FAILED));
        } finally {
            outlet.counts().spend(System.nanoTime() - started);
        }
        return Optional.empty();
    }
}
