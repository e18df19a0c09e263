package io.millrace.jobs.plan;

import io.millrace.core.Binder;
import io.millrace.core.Node;
import io.millrace.core.Problems;
import io.millrace.core.StepType;
import io.millrace.privacy.find.DetectionSettings;
import io.millrace.privacy.scrub.ScrubText;
import io.millrace.privacy.treat.EncryptFormat;
import java.util.List;
import java.util.stream.Stream;

/** What the steps before the leak gate say is a leak, and what is none. */
final class GateFindings {
    private final StepFlow flow;

    GateFindings(StepFlow flow) {
        this.flow = flow;
    }

    /** Fields of ciphertext that has the form of what it was, check digits too: a scan would take it for that. */
    List<String> fields() {
        return settings(EncryptFormat.TYPE)
                .map(EncryptFormat.Settings::field)
                .filter(name -> flow.schema().indexOf(name) >= 0)
                .toList();
    }

    /** What each scrubbing step finds, as options; empty if there is none. */
    List<Node> finds() {
        return settings(ScrubText.TYPE)
                .map(step -> step.find() == null ? DetectionSettings.DEFAULT : step.find())
                .map(Binder::node)
                .toList();
    }

    /** Of the steps of a type, all of which were bound before. */
    private <S extends Record> Stream<S> settings(StepType<S> type) {
        return flow.planned().stream()
                .filter(step -> step.type().name().equals(type.name()))
                .map(step -> new Binder(new Problems())
                        .bind(type.settings(), step.ref().settings(), step.ref().path()));
    }
}
