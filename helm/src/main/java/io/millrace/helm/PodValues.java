package io.millrace.helm;

import static io.millrace.helm.Value.group;
import static io.millrace.helm.Value.list;
import static io.millrace.helm.Value.object;
import static io.millrace.helm.Value.perhaps;
import static io.millrace.helm.Value.text;
import static io.millrace.helm.Value.whole;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.stream.Stream;

/** Values of the two kinds of pods. */
final class PodValues {
    /** Flink's default timeout of a checkpoint, in seconds; the pipeline cannot change it. */
    private static final int CHECKPOINT_TIMEOUT = 600;

    private PodValues() {}

    static List<Value> jobManager() {
        Value memory = memory(
                whole("process", 1024, 1, "All of it."),
                whole("heap", 448, 128, "Java heap."),
                whole("offHeap", 128, 0, "Direct and native memory of Flink."),
                whole("metaspace", 256, 32, "Classes."),
                whole("overhead", 192, 0, "Stacks, compiled code, the collector."));
        return Stream.concat(
                        Stream.of(
                                whole("replicas", 1, 1, "2 for a standby that takes over; needs highAvailability.")
                                        .where(Forms.object("{\"maximum\": 3}")),
                                memory),
                        both("500m", "1Gi"))
                .toList();
    }

    static List<Value> taskManager() {
        Value memory = memory(
                whole("process", 2048, 1, "All of it."),
                whole("frameworkHeap", 128, 0, "Java heap of Flink itself."),
                whole("taskHeap", 768, 32, "Java heap of the steps and of open shards (run.shard_buffer_megabytes)."),
                whole("frameworkOffHeap", 128, 0, "Direct and native memory of Flink itself."),
                whole("taskOffHeap", 128, 0, "Direct and native memory of steps and codecs."),
                whole("network", 128, 1, "Buffers between tasks."),
                whole("managed", 256, 0, "Memory of RocksDB, for steps that remember."),
                whole("metaspace", 256, 32, "Classes."),
                whole("overhead", 256, 0, "Stacks, compiled code, the collector."));
        return Stream.concat(
                        Stream.of(
                                perhaps(
                                        "replicas",
                                        NullNode.getInstance(),
                                        1,
                                        "How many; null for as many as run.parallelism needs."),
                                whole("slots", 1, 1, "Subtasks of each operator that one of them runs."),
                                memory),
                        both("1", "10Gi"))
                .toList();
    }

    private static Value memory(Value... parts) {
        return group(
                "memoryMebibytes",
                "Memory in mebibytes; the parts must sum to process, the limit of the container.",
                parts);
    }

    private static Stream<Value> both(String cpu, String temporary) {
        return Stream.of(
                object("resources", "Requests and limits without memory.")
                        .where(Forms.resources())
                        .with(Forms.json("{\"requests\": {\"cpu\": \"%s\"}, \"limits\": {}}".formatted(cpu))),
                list("javaOptions", "Further options of Java.").where(Forms.texts()),
                group(
                        "temporary",
                        "/tmp: files of Flink, of RocksDB and of shards being written.",
                        text("sizeLimit", temporary, "The pod is evicted when it holds more.")
                                .where(Forms.quantity())),
                whole(
                        "terminationGracePeriodSeconds",
                        CHECKPOINT_TIMEOUT,
                        CHECKPOINT_TIMEOUT,
                        "How long a pod may take to end; at least the timeout of a checkpoint."),
                group(
                        "probes",
                        "What differs from the chart's probes, field by field.",
                        object("startup", "Of the startup probe."),
                        object("liveness", "Of the liveness probe."),
                        object("readiness", "Of the readiness probe.")),
                list("env", "Further environment.").where(Forms.environment()),
                list("envFrom", "Further environment from ConfigMaps and Secrets."),
                list("volumes", "Further volumes.").where(Forms.named()),
                list("volumeMounts", "Their places.").where(Forms.named()),
                list("initContainers", "Containers that run before; secured like ours.")
                        .where(Forms.named()),
                list("sidecars", "Containers beside; secured like ours.").where(Forms.named()),
                object("podLabels", "Labels of the pods.").where(Forms.scalars()),
                object("podAnnotations", "Annotations of the pods.").where(Forms.scalars()),
                object("affinity", "Affinity of the pods."),
                list("topologySpreadConstraints", "How pods are spread; over nodes where possible if empty."),
                object("nodeSelector", "Labels of the nodes.").where(Forms.scalars()),
                list("tolerations", "Taints that are tolerated."),
                text("priorityClassName", "", "Priority class of the pods."));
    }
}
