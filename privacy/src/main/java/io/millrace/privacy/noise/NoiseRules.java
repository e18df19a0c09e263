package io.millrace.privacy.noise;

import io.millrace.core.Binding;
import io.millrace.core.Field;
import io.millrace.core.Kind;
import java.util.Locale;

/** The rules of the options of {@link AddNoise}, and what follows from them. */
record NoiseRules(AddNoise.Settings settings, Binding binding, Field field) {
    /** What is drawn, and on which grid. */
    record Plan(Grid grid, Noise noise, String text) {}

    private static final long MOST_STEPS = 1L << 40;

    /** Null if an option is wrong, which is told. */
    Plan plan() {
        boolean sound = checkStep() & checkBounds() & checkDelta();
        return sound ? onGrid(Grid.of(step(), settings.min(), settings.max())) : null;
    }

    private boolean checkStep() {
        boolean isWhole = field.type().kind() == Kind.INT32 || field.type().kind() == Kind.INT64;
        Double step = settings.granularity();
        if (step == null && !isWhole) {
            return problem("granularity", "is missing: values of " + field.type() + " are rounded to multiples of it");
        }
        if (step != null && (!(step > 0) || Double.isInfinite(step))) {
            return problem("granularity", "must be more than 0, got " + step);
        }
        if (step != null && isWhole && step % 1 != 0) {
            return problem("granularity", "must be a whole number for " + field.type() + ", got " + step);
        }
        return true;
    }

    private double step() {
        return settings.granularity() == null ? 1 : settings.granularity();
    }

    private boolean checkBounds() {
        Double min = settings.min();
        Double max = settings.max();
        if (settings.sensitivity() == null && (min == null || max == null)) {
            return problem("sensitivity", "is missing: give min and max, or how far two values may be apart");
        }
        if (settings.sensitivity() != null && !(settings.sensitivity() > 0)) {
            return problem("sensitivity", "must be more than 0, got " + settings.sensitivity());
        }
        return min == null
                || max == null
                || min < max
                || problem("max", "must be more than min, " + min + ", got " + max);
    }

    private boolean checkDelta() {
        Double delta = settings.delta();
        if (settings.mechanism() == Mechanism.LAPLACE) {
            return delta == null || problem("delta", "is for gaussian only: laplace has none");
        }
        if (delta == null || !(delta > 0 && delta < 1)) {
            return problem(
                    "delta", "must be given for gaussian, between 0 and 1; one over the number of records is large");
        }
        return true;
    }

    private Plan onGrid(Grid grid) {
        if (grid.min() >= grid.max()) {
            problem("granularity", "leaves no two values between min and max");
            return null;
        }
        Double given = settings.sensitivity();
        long steps = given == null ? Math.subtractExact(within(grid.max()), within(grid.min())) : grid.steps(given);
        try {
            if (steps <= MOST_STEPS) {
                Noise noise = settings.mechanism().noise(settings.epsilon(), delta(), steps);
                return new Plan(grid, noise, text(grid, steps));
            }
        } catch (ArithmeticException tooFine) {
            // Told below.
        }
        problem("granularity", "is too fine for this sensitivity and epsilon; make it coarser");
        return null;
    }

    /** Bounds beyond it are too many steps apart in any case. */
    private static long within(long position) {
        return Math.max(-4 * MOST_STEPS, Math.min(4 * MOST_STEPS, position));
    }

    double delta() {
        return settings.delta() == null ? 0 : settings.delta();
    }

    /** Equal for equal noise: what a release goes by in the ledger. */
    private String text(Grid grid, long steps) {
        return settings.mechanism().name().toLowerCase(Locale.ROOT) + " epsilon=" + settings.epsilon() + " delta="
                + delta() + " steps=" + steps + " grid=" + grid.step().toPlainString() + " from=" + grid.min() + " to="
                + grid.max() + " type=" + field.type();
    }

    private boolean problem(String option, String message) {
        binding.problem(option, message);
        return false;
    }
}
