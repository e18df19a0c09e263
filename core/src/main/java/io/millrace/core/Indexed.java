package io.millrace.core;

import java.util.List;

/** A step whose keys can be known beforehand: those of samples that stand in index files. */
public interface Indexed {
    /** For the documentation of the option {@code known} of steps that drop duplicates. */
    String KNOWN =
            "Index files, as millrace index writes them: samples in them count as earlier than all others and are"
                    + " never forgotten.";

    /**
     * The keys of a sample, a pure function of it. A step that has a recipe gives keys of one length only.
     *
     * @throws RejectSample if it has none because the step cannot work on it
     */
    List<Bytes> keys(Sample sample);

    /** The index files whose keys it knows, as its option {@code known} names them. */
    default List<String> known() {
        return List.of();
    }

    /**
     * How keys are made, in words: hash, fields, and all else on which they depend. Only an index of the same recipe is
     * read. Empty for a step whose keys go into no index.
     */
    default String recipe() {
        return "";
    }

    /** Called once before the first key, where only keys are asked for: index files need not be there. */
    void openKeys(Services services);
}
