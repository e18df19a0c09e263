package io.millrace.demo;

import java.util.List;

/** What the demo says at its end: the way on to Hugging Face and PyTorch, each line as it stands is Python. */
record DemoEnding(DemoFolder folder) {
    List<String> lines() {
        return List.of(
                "rejects, each with origin, step and reason: " + folder.rejects(),
                "the pipeline that made all this: " + folder.pipeline(),
                "Hugging Face, after `pip install datasets pillow`:",
                "    import datasets",
                "    tickets = datasets.load_dataset(\"parquet\", split=\"train\", data_files=" + python(shards())
                        + ")",
                "    print(tickets.features, tickets[0][\"photo\"], tickets[0][\"email\"])  # an image, a token",
                "PyTorch, after `pip install torch` and the lines above:",
                "    import torch.utils.data",
                "    rows = tickets.select_columns([\"pixels\", \"language\"]).with_format(\"torch\")",
                "    batch = next(iter(torch.utils.data.DataLoader(rows, batch_size=64, shuffle=True)))",
                "    print(batch[\"pixels\"].shape, batch[\"language\"])");
    }

    private String shards() {
        return folder.dataset() + "/data/train/*.parquet";
    }

    private static String python(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
