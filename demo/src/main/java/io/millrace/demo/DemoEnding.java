package io.millrace.demo;

import java.util.List;

/** What the demo says at its end. */
record DemoEnding(DemoFolder folder) {
    List<String> lines() {
        return List.of(
                "rejects, each with origin, step and reason: " + folder.rejects(),
                "the pipeline that made all this: " + folder.pipeline(),
                "in Python, after `pip install pyarrow datasets pillow`:",
                "    import pyarrow.dataset",
                "    pyarrow.dataset.dataset(\"" + folder.dataset() + "/data/train\").head(5).to_pylist()",
                "    import datasets",
                "    datasets.load_dataset(\"parquet\", split=\"train\", data_files=\"" + folder.dataset()
                        + "/data/train/*.parquet\")[0]");
    }
}
