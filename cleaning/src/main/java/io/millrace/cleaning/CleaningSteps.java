package io.millrace.cleaning;

import io.millrace.cleaning.repair.NormalizeUnicode;
import io.millrace.cleaning.repair.RemoveInvisible;
import io.millrace.cleaning.repair.RepairUnicode;
import io.millrace.core.StepList;
import io.millrace.core.StepType;
import java.util.List;

/** The steps of this module. */
public final class CleaningSteps implements StepList {
    @Override
    public List<StepType<?>> types() {
        return List.of(
                RepairUnicode.TYPE,
                NormalizeUnicode.TYPE,
                RemoveInvisible.TYPE,
                TrimWhitespace.TYPE,
                KeepByLength.TYPE,
                KeepWhere.TYPE,
                SetField.TYPE,
                FillMissing.TYPE,
                Scale.TYPE,
                DropExactDuplicates.TYPE,
                KeepLatest.TYPE,
                KeepByImageSize.TYPE);
    }
}
