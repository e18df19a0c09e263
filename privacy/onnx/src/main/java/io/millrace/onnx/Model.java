package io.millrace.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A tokenizer and the model behind it. Runs on the thread that asks, so that a slot of a job takes one core. */
final class Model {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final HuggingFaceTokenizer tokenizer;
    private final OrtSession session;
    private final int longest;

    /** @throws Refusal if a file is no model, or one that takes or gives something else */
    Model(ModelFolder folder) {
        longest = folder.longest();
        tokenizer = tokenizer(folder);
        session = session(folder);
        check(folder);
    }

    private static HuggingFaceTokenizer tokenizer(ModelFolder folder) {
        TokenizerLibrary.load();
        try {
            return HuggingFaceTokenizer.builder()
                    .optTokenizerPath(folder.tokenizer())
                    .optTruncation(false)
                    .optPadding(false)
                    .build();
        } catch (IOException | RuntimeException unfit) {
            throw new Refusal(
                    Trouble.REFUSED,
                    folder.tokenizer() + " is no tokenizer that can be read; export the model again",
                    unfit);
        }
    }

    private OrtSession session(ModelFolder folder) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return environment.createSession(folder.model().toString(), options);
        } catch (OrtException unfit) {
            throw new Refusal(
                    Trouble.REFUSED, folder.model() + " is no model that can be read; export it to ONNX again", unfit);
        }
    }

    private void check(ModelFolder folder) {
        try {
            boolean takesTokens =
                    Set.of("input_ids", "attention_mask", "token_type_ids").containsAll(session.getInputNames());
            var first = session.getOutputInfo().values().iterator().next().getInfo();
            long[] shape = first instanceof TensorInfo tensor ? tensor.getShape() : new long[0];
            boolean fits = shape.length == 3
                    && (shape[2] < 0 || shape[2] == folder.labels().count());
            if (!takesTokens || !fits) {
                throw ModelFolder.refused(folder.model() + " does not give a score for each token and label of"
                        + " config.json; export a model for token classification");
            }
        } catch (OrtException unfit) {
            throw new Refusal(Trouble.REFUSED, folder.model() + " cannot be read; export it to ONNX again", unfit);
        }
    }

    Encoding encode(String text) {
        return tokenizer.encode(text);
    }

    boolean fits(Encoding encoding) {
        return encoding.getIds().length <= longest;
    }

    /** @return a row of scores for each token */
    float[][] scores(Encoding encoding) {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String name : session.getInputNames()) {
                inputs.put(name, OnnxTensor.createTensor(environment, new long[][] {values(name, encoding)}));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                return ((float[][][]) result.get(0).getValue())[0];
            }
        } catch (OrtException failed) {
            throw new IllegalStateException("the model failed: " + failed.getCode(), failed);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static long[] values(String name, Encoding encoding) {
        return switch (name) {
            case "input_ids" -> encoding.getIds();
            case "attention_mask" -> encoding.getAttentionMask();
            default -> encoding.getTypeIds();
        };
    }
}
