package io.millrace.demo.examples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/** Good records, some of them spoilt at random. */
final class FlawedRecords implements ExampleRecords {
    /** How many records before one that is sent twice it was sent first. */
    private static final int BACK = 3;

    private final Batch batch;
    private final IntFunction<ObjectNode> good;
    private final List<Flaw> flaws;

    /** @param good makes the record of a number as it should be */
    FlawedRecords(Batch batch, IntFunction<ObjectNode> good, List<Flaw> flaws) {
        this.batch = batch;
        this.good = good;
        this.flaws = flaws;
    }

    @Override
    public String line(int number) {
        Flaw flaw = flaw(number);
        ObjectNode json = good.apply(flaw.repeats() ? number - BACK : number);
        flaw.spoil().accept(json);
        String text = json.toString();
        return flaw.equals(Flaw.BROKEN_JSON) ? text.substring(0, text.length() / 2) : text;
    }

    @Override
    public String reason(int number) {
        return flaw(number).reason();
    }

    /** Sent twice is only what was as it should be. */
    private Flaw flaw(int number) {
        Flaw drawn = drawn(number);
        boolean isFirst =
                drawn.repeats() && (number < BACK || !drawn(number - BACK).equals(Flaw.NONE));
        return isFirst ? Flaw.NONE : drawn;
    }

    private Flaw drawn(int number) {
        SplittableRandom random = batch.flaws(number);
        int left = random.nextInt(1000);
        for (Flaw flaw : flaws) {
            left -= flaw.perMille();
            if (left < 0) {
                return flaw;
            }
        }
        return Flaw.NONE;
    }
}
