package io.millrace.augmentation;

import io.millrace.core.StepList;
import io.millrace.core.StepType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps of this module. */
public final class AugmentationSteps implements StepList {
    @Override
    public List<StepType<?>> types() {
        return groups().values().stream().flatMap(List::stream).toList();
    }

    @Override
    public Map<String, List<StepType<?>>> groups() {
        Map<String, List<StepType<?>>> groups = new LinkedHashMap<>();
        groups.put("images", images());
        groups.put("texts and features", List.of(SwapWords.TYPE, CountPerKey.TYPE));
        return groups;
    }

    private static List<StepType<?>> images() {
        return List.of(
                NormalizeImage.TYPE,
                FlipImage.TYPE,
                ResizeImage.TYPE,
                RotateImage.TYPE,
                CropImage.TYPE,
                AdjustBrightness.TYPE);
    }
}
