package io.millrace.jobs.inspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A place in records: what stands there, and the keys below it. Objects in a list share one place. */
final class FieldNode {
    /** Keys change where there are so many, most of them in a fiftieth of the objects or in two only. */
    private static final int FEWEST_KEYS = 8, FEWEST_OBJECTS = 10, RARE = 50, RARELY = 2;

    private static final int FIRST_CHECK = 64;

    private final String path;
    private final String key;
    private final FieldForm form = new FieldForm();
    private final Map<String, FieldNode> children = new LinkedHashMap<>();
    private FieldFindings findings = new FieldFindings();
    private long objects;
    private long times;
    private boolean isMap;

    FieldNode(String path, String key) {
        this.path = path;
        this.key = key;
    }

    FieldNode child(String name) {
        FieldNode child =
                children.computeIfAbsent(name, each -> new FieldNode(path.isEmpty() ? each : path + "." + each, each));
        child.times++;
        return child;
    }

    boolean has(String name) {
        return children.containsKey(name);
    }

    void countObject() {
        objects++;
    }

    /** Whether enough keys came to look again whether they change: at 64, at 128 and so on. */
    boolean isDue() {
        return children.size() >= FIRST_CHECK && Integer.bitCount(children.size()) == 1;
    }

    /** The keys that stand in few objects each, if most do; else none. */
    List<FieldNode> changing() {
        long few = Math.max(RARELY, objects / RARE);
        List<FieldNode> rare =
                children.values().stream().filter(child -> child.times <= few).toList();
        boolean isMost = objects >= FEWEST_OBJECTS && rare.size() >= FEWEST_KEYS && rare.size() * 2 > children.size();
        return isMost ? rare : List.of();
    }

    /** From now on its keys are values. */
    void becomeMap() {
        isMap = true;
        children.values().forEach(this::take);
        children.clear();
    }

    /** Moves what was found in a key's values to this place. */
    void take(FieldNode child) {
        findings = findings.plus(child.all());
    }

    void remove(FieldNode child) {
        children.remove(child.key);
    }

    /** What was found here and below. */
    FieldFindings all() {
        return children.values().stream().map(FieldNode::all).reduce(findings, FieldFindings::plus);
    }

    /** Whether its keys change from object to object, or are private. */
    boolean isMap() {
        return isMap;
    }

    /** Whether its keys may be fields of their own: not where it is a map, or lies too deep to be looked into. */
    boolean isParent() {
        return form.isObject() && !isMap && findings.values() == 0;
    }

    /** Whether {@code from} can name it: a dot parts two keys there. */
    boolean isReadable() {
        return !key.isEmpty() && key.indexOf('.') < 0;
    }

    String path() {
        return path;
    }

    String key() {
        return key;
    }

    FieldForm form() {
        return form;
    }

    FieldFindings findings() {
        return findings;
    }

    Iterable<FieldNode> children() {
        return List.copyOf(children.values());
    }
}
