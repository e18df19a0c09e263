package io.millrace.helm;

import static io.millrace.helm.Value.choice;
import static io.millrace.helm.Value.flag;
import static io.millrace.helm.Value.group;
import static io.millrace.helm.Value.list;
import static io.millrace.helm.Value.object;
import static io.millrace.helm.Value.perhaps;
import static io.millrace.helm.Value.text;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.stream.Stream;

/** Every value of the chart, in the order of the values file. */
final class ChartValues {
    private static final int USER = 9999;

    private ChartValues() {}

    static List<Value> all() {
        return Stream.concat(work(), surroundings()).toList();
    }

    /** What runs, and what it works with. */
    private static Stream<Value> work() {
        return Stream.of(
                text(
                        "pipelineFile",
                        "",
                        "The pipeline file as it is: --set-file pipelineFile=pipeline.yaml. Exactly one"
                                + " of pipelineFile and pipeline is given."),
                object(
                                "pipeline",
                                "The pipeline as an object. Helm sorts its keys by name, and with them the columns and"
                                        + " the order of the splits: where that matters, use pipelineFile.")
                        .with(MissingNode.getInstance()),
                job(),
                image(),
                list("imagePullSecrets", "Existing Secrets to pull the image with, as name: NAME."),
                secret("keys", "Key encryption key and key bundle.", "/etc/millrace/keys"),
                secret("kafka", "Files that source.kafka.properties names.", "/etc/millrace/kafka"),
                storage(),
                group(
                        "highAvailability",
                        "Who leads and which checkpoint is the newest, kept in ConfigMaps.",
                        flag("enabled", true, "Without it one job manager leads, and its end ends the job's attempt.")),
                group("jobManager", "Plans and leads the job.", PodValues.jobManager()),
                group("taskManager", "Do the work.", PodValues.taskManager()),
                list("env", "Environment of both, as in a container; fills ${NAME} in the pipeline.")
                        .where(Forms.environment()),
                list("envFrom", "Environment of both from ConfigMaps and Secrets."),
                list("volumes", "Further volumes of both, such as one with jars of steps.")
                        .where(Forms.named()),
                list("volumeMounts", "Their places; jars of steps belong into /opt/millrace/usrlib/plugins.")
                        .where(Forms.named()));
    }

    /** What guards it, watches it, and how it is called. */
    private static Stream<Value> surroundings() {
        return Stream.of(
                security(),
                access(),
                group(
                        "rbac",
                        "The right to read and write ConfigMaps, which high availability needs.",
                        flag("create", true, "Makes the Role and its binding.")),
                group(
                        "podDisruptionBudget",
                        "At most one pod of a kind may be moved away at a time.",
                        flag("enabled", true, "Only where there are two or more: a single pod may always be moved.")),
                NetworkValues.all(),
                metrics(),
                group(
                        "logging",
                        "Standard output of both.",
                        choice("format", "Lines of text, or of JSON.", "plain", "json")),
                object("flink", "Further options of Flink by their names; those that the chart sets are refused.")
                        .where(Forms.scalars()),
                text("nameOverride", "", "Name of the application in labels and names."),
                text("fullnameOverride", "", "Whole beginning of every object's name."),
                object("commonLabels", "Labels of every object.").where(Forms.scalars()),
                object("commonAnnotations", "Annotations of every object.").where(Forms.scalars()),
                list("extraObjects", "Further objects, templated; as objects or texts.")
                        .where(Forms.objectsOrTexts()));
    }

    private static Value job() {
        return group(
                "job",
                "How the job starts.",
                perhaps(
                        "rollbackToAppend",
                        NullNode.getInstance(),
                        0,
                        "Puts the dataset back to this append when the job"
                                + " starts. Take it out with the next upgrade: it does the same at every start."),
                flag("loseRejects", false, "Goes on from a state whose Kafka transaction is lost."));
    }

    private static Value image() {
        return group(
                "image",
                "The one image of the chart.",
                text("repository", "localhost/millrace", "Its name with the registry."),
                text("tag", "", "Its tag; the chart's appVersion if empty."),
                text("digest", "", "sha256:…, used in place of the tag.")
                        .where(Forms.pattern("^(sha256:[0-9a-f]{64})?$")),
                choice("pullPolicy", "When it is pulled.", "IfNotPresent", "Always", "Never"));
    }

    private static Value secret(String name, String what, String where) {
        return group(
                name,
                what + " Secrets never stand among the values.",
                text("existingSecret", "", "Name of an existing Secret, mounted at " + where + "."),
                list("items", "Which keys of it are mounted, as in a volume; all if empty."));
    }

    private static Value storage() {
        return group(
                "storage",
                "The volume of dataset and state. On more than one node it must be ReadWriteMany.",
                text("existingClaim", "", "Name of an existing claim; a new one is made if empty."),
                text("mountPath", "/data", "Where both mount it: run.state and sink.parquet.path lie under it.")
                        .where(Forms.pattern("^/.+")),
                text("size", "50Gi", "Size of a new claim.").where(Forms.quantity()),
                text("storageClassName", "", "Storage class of a new claim; the cluster's default if empty."),
                list("accessModes", "Access modes of a new claim.")
                        .where(Forms.accessModes())
                        .with(Forms.json("[\"ReadWriteMany\"]")),
                object("selector", "Which volumes a new claim may take."),
                text("volumeName", "", "The one volume that a new claim takes."),
                object("annotations", "Annotations of a new claim.").where(Forms.scalars()),
                flag("keep", true, "Whether helm uninstall leaves a new claim and the dataset in it."));
    }

    private static Value security() {
        return group(
                "security",
                "Who runs in the pods; everything else is what Pod Security \"restricted\" asks for.",
                perhaps("user", IntNode.valueOf(USER), 1, "User id; null lets the cluster choose."),
                perhaps(
                        "group",
                        IntNode.valueOf(USER),
                        1,
                        "Group id, also of the volumes; null lets the cluster choose."));
    }

    private static Value access() {
        return group(
                "serviceAccount",
                "The account of the pods. Its token is mounted with high availability only.",
                flag("create", true, "Makes one."),
                text("name", "", "Its name; made from the release's if empty."),
                object("annotations", "Its annotations.").where(Forms.scalars()));
    }

    private static Value metrics() {
        return group(
                "metrics",
                "Prometheus reads /metrics on port 9249 of every pod.",
                flag("annotations", true, "Annotates pods with prometheus.io/scrape, if no monitor is asked for."),
                group(
                        "monitor",
                        "An object for the Prometheus operator, whose definitions must be there.",
                        choice("kind", "Which one.", "", "PodMonitor", "ServiceMonitor"),
                        text("interval", "30s", "Time between two reads.").where(Forms.pattern("^[0-9]+(ms|s|m|h)$")),
                        object("labels", "Its labels, by which a Prometheus chooses it.")
                                .where(Forms.scalars()),
                        object("annotations", "Its annotations.").where(Forms.scalars()),
                        list("relabelings", "Its relabelings."),
                        list("metricRelabelings", "Its metric relabelings.")));
    }
}
