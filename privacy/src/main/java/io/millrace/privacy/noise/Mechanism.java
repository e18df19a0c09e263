package io.millrace.privacy.noise;

/** The kinds of noise. */
public enum Mechanism {
    /** Two-sided exponential: (ε, 0). */
    LAPLACE {
        @Override
        Noise noise(double epsilon, double delta, long sensitivity) {
            return DiscreteLaplace.of(epsilon, sensitivity);
        }
    },
    /** Normal: (ε, δ). */
    GAUSSIAN {
        @Override
        Noise noise(double epsilon, double delta, long sensitivity) {
            return DiscreteGaussian.of(epsilon, delta, sensitivity);
        }
    };

    /**
     * @param sensitivity how far two values may be apart, in steps of the grid
     * @throws ArithmeticException if the scale does not fit into exact numbers
     */
    abstract Noise noise(double epsilon, double delta, long sensitivity);
}
