package io.millrace.jobs.inspect;

/**
 * A field that a pipeline can read.
 *
 * @param path keys from the outside in with dots between
 * @param type as the pipeline file has it
 * @param optional whether some records have no value there
 * @param isMap whether its keys change from record to record; then they are values
 * @param why why it is JSON, in words; empty if it is not
 */
record ProposedField(String path, String type, boolean optional, boolean isMap, String why, FieldFindings findings) {
    static ProposedField of(FieldNode node, long records) {
        String type = node.isMap() ? "json" : node.form().type();
        String why = node.isMap()
                ? "its keys change from record to record"
                : type.equals("json") ? node.form().why() : "";
        return new ProposedField(node.path(), type, node.form().records() < records, node.isMap(), why, node.all());
    }

    boolean isSensitive() {
        return isMap || !findings.isEmpty() && !findings.isLabel();
    }
}
