package io.millrace.augmentation;

import io.millrace.core.StepList;
import io.millrace.core.StepType;
import java.util.List;

/** The steps of this module. */
public final class AugmentationSteps implements StepList {
    @Override
    public List<StepType<?>> types() {
        return List.of(
                NormalizeImage.TYPE,
                FlipImage.TYPE,
                ResizeImage.TYPE,
                RotateImage.TYPE,
                CropImage.TYPE,
                AdjustBrightness.TYPE,
                SwapWords.TYPE,
                CountPerKey.TYPE);
    }
}
