package io.millrace.jobs.plan;

import io.millrace.core.Field;
import io.millrace.core.Node;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.privacy.gate.DropLeaks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The last step of a pipeline that scrubs a text, or that asks for it: it scans what is about to leave. Fields that are
 * released are not scanned, nor are those of {@code encrypt_format}; what scrubbing lets stand on
 * purpose is no leak.
 */
final class LeakGate {
    /** Its id: rejects are counted as {@code leak.<type>}. */
    static final String ID = "leak";

    private static final String OPTION = "leak_gate";
    private static final String EXCEPT = "except_fields";
    private static final String FIND = "find";
    private static final String SCRUBBED_WITH = "scrubbed_with";

    private final PipelineFile file;

    LeakGate(PipelineFile file) {
        this.file = file;
    }

    void add(StepFlow flow) {
        Node given = file.node(OPTION).orElse(null);
        if (given == null ? isScrubbed(flow) : !isOff(given)) {
            flow.take(new StepRef(DropLeaks.TYPE.name(), ID, settings(given, new GateFindings(flow)), OPTION));
        }
    }

    private static boolean isScrubbed(StepFlow flow) {
        return flow.planned().stream()
                .flatMap(step -> step.output().fields().stream())
                .anyMatch(Field::isScrubbed);
    }

    private static boolean isOff(Node given) {
        return given instanceof Node.Entries options
                && options.entries().size() == 1
                && options.entries().get("share") != null
                && options.entries().get("share").value() instanceof Node.Scalar share
                && share.text() != null
                && share.text().matches("0(\\.0*)?");
    }

    private Node settings(Node given, GateFindings found) {
        if (given != null && !(given instanceof Node.Entries)) {
            return given;
        }
        int line = given == null ? file.line(OPTION) : given.line();
        Map<String, Node.Entry> options = new LinkedHashMap<>();
        if (given instanceof Node.Entries own) {
            options.putAll(own.entries());
        }
        List<Node> finds = found.finds();
        if (!options.containsKey(FIND) && !finds.isEmpty()) {
            options.putIfAbsent(SCRUBBED_WITH, new Node.Entry(line, new Node.Items(line, finds)));
        }
        List<Node> except = new ArrayList<>();
        if (options.get(EXCEPT) != null && options.get(EXCEPT).value() instanceof Node.Items own) {
            except.addAll(own.items());
        }
        Stream.concat(SourceCheck.texts(file, "release").stream(), found.fields().stream())
                .forEach(name -> except.add(new Node.Scalar(line, name, true)));
        if (!except.isEmpty()) {
            options.put(EXCEPT, new Node.Entry(line, new Node.Items(line, except)));
        }
        return new Node.Entries(line, options);
    }
}
