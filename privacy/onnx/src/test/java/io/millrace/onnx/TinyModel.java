package io.millrace.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a real model of one operator: the scores of a token are a row of a table, whatever stands around it. */
final class TinyModel {
    static final List<String> LABELS = List.of("O", "B-PER", "I-PER", "B-ORG", "B-LOC", "I-LOC");

    /** token → column of {@link #LABELS} */
    private static final List<String> TOKENS = List.of(
            "[PAD] 0",
            "[UNK] 0",
            "[CLS] 1",
            "[SEP] 1",
            "nia 1",
            "que 2",
            "##ll 0",
            "orbex 3",
            "lower 4",
            "tallow 5",
            "雨 4",
            "城 5",
            "works 0",
            "at 0",
            "in 0",
            ". 0",
            "##s 0");

    private TinyModel() {}

    /** @return a folder with all that a model needs, in {@code parent} */
    static Path write(Path parent, List<String> labels) {
        try {
            Path folder = Files.createDirectories(parent.resolve("model"));
            Files.write(folder.resolve("model.onnx"), model(LABELS.size()));
            Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
            Files.writeString(folder.resolve("config.json"), config(labels));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String config(List<String> labels) {
        StringBuilder byNumber = new StringBuilder();
        for (String label : labels) {
            byNumber.append(byNumber.isEmpty() ? "" : ", ")
                    .append('"')
                    .append(labels.indexOf(label))
                    .append("\": \"")
                    .append(label)
                    .append('"');
        }
        return "{\"max_position_embeddings\": 34, \"id2label\": {" + byNumber + "}}";
    }

    private static String tokenizer() {
        StringBuilder vocabulary = new StringBuilder();
        for (int id = 0; id < TOKENS.size(); id++) {
            vocabulary
                    .append(id == 0 ? "" : ", ")
                    .append('"')
                    .append(token(id))
                    .append("\": ")
                    .append(id);
        }
        String special =
                "{\"id\": %d, \"content\": \"%s\", \"single_word\": false, \"lstrip\": false, \"rstrip\": false,"
                        + " \"normalized\": false, \"special\": true}";
        return "{\"version\": \"1.0\", \"truncation\": null, \"padding\": null, \"added_tokens\": ["
                + String.format(special, 2, "[CLS]") + ", " + String.format(special, 3, "[SEP]") + "],"
                + " \"normalizer\": {\"type\": \"BertNormalizer\", \"clean_text\": true, \"handle_chinese_chars\": true,"
                + " \"strip_accents\": null, \"lowercase\": true}, \"pre_tokenizer\": {\"type\": \"BertPreTokenizer\"},"
                + " \"post_processor\": {\"type\": \"BertProcessing\", \"sep\": [\"[SEP]\", 3], \"cls\": [\"[CLS]\", 2]},"
                + " \"decoder\": null, \"model\": {\"type\": \"WordPiece\", \"unk_token\": \"[UNK]\","
                + " \"continuing_subword_prefix\": \"##\", \"max_input_chars_per_word\": 100, \"vocab\": {" + vocabulary
                + "}}}";
    }

    private static String token(int id) {
        return TOKENS.get(id).substring(0, TOKENS.get(id).indexOf(' '));
    }

    /** ModelProto of ONNX: Gather(table, input_ids). */
    private static byte[] model(int labels) throws IOException {
        ByteString node = message(out -> {
            out.writeString(1, "table");
            out.writeString(1, "input_ids");
            out.writeString(2, "logits");
            out.writeString(4, "Gather");
        });
        ByteString graph = message(out -> {
            out.writeBytes(1, node);
            out.writeString(2, "tiny");
            out.writeBytes(5, table(labels));
            out.writeBytes(11, value("input_ids", 7, 0));
            out.writeBytes(12, value("logits", 1, labels));
        });
        ByteString operators = message(out -> out.writeInt64(2, 13));
        return message(out -> {
                    out.writeInt64(1, 8);
                    out.writeBytes(7, graph);
                    out.writeBytes(8, operators);
                })
                .toByteArray();
    }

    private static ByteString table(int labels) throws IOException {
        ByteBuffer rows =
                ByteBuffer.allocate(TOKENS.size() * labels * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (String token : TOKENS) {
            int own = Integer.parseInt(token.substring(token.indexOf(' ') + 1));
            for (int column = 0; column < labels; column++) {
                rows.putFloat(column == own ? 4 : 0);
            }
        }
        return message(out -> {
            out.writeInt64(1, TOKENS.size());
            out.writeInt64(1, labels);
            out.writeInt32(2, 1);
            out.writeString(8, "table");
            out.writeByteArray(9, rows.array());
        });
    }

    /** ValueInfoProto of shape [1, tokens] or [1, tokens, columns]. */
    private static ByteString value(String name, int elements, int columns) throws IOException {
        ByteString one = message(out -> out.writeInt64(1, 1));
        ByteString many = message(out -> out.writeString(2, "tokens"));
        ByteString last = message(out -> out.writeInt64(1, columns));
        ByteString shape = message(out -> {
            out.writeBytes(1, one);
            out.writeBytes(1, many);
            if (columns > 0) {
                out.writeBytes(1, last);
            }
        });
        ByteString tensor = message(out -> {
            out.writeInt32(1, elements);
            out.writeBytes(2, shape);
        });
        ByteString type = message(out -> out.writeBytes(1, tensor));
        return message(out -> {
            out.writeString(1, name);
            out.writeBytes(2, type);
        });
    }

    @FunctionalInterface
    private interface Fields {
        void write(CodedOutputStream out) throws IOException;
    }

    private static ByteString message(Fields fields) throws IOException {
        ByteString.Output bytes = ByteString.newOutput();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        fields.write(out);
        out.flush();
        return bytes.toByteString();
    }
}
