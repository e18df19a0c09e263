package io.millrace.privacy;

import io.millrace.core.StepList;
import io.millrace.core.StepType;
import io.millrace.privacy.gate.DropLeaks;
import io.millrace.privacy.image.BlurRegions;
import io.millrace.privacy.image.StripMetadata;
import io.millrace.privacy.noise.AddNoise;
import io.millrace.privacy.scrub.ScrubText;
import io.millrace.privacy.surrogate.ReplaceBySurrogate;
import io.millrace.privacy.treat.DropField;
import io.millrace.privacy.treat.Encrypt;
import io.millrace.privacy.treat.EncryptFormat;
import io.millrace.privacy.treat.GeneralizeByHierarchy;
import io.millrace.privacy.treat.GeneralizeDate;
import io.millrace.privacy.treat.GeneralizeNumber;
import io.millrace.privacy.treat.GeneralizeText;
import io.millrace.privacy.treat.Mask;
import io.millrace.privacy.treat.Pseudonymize;
import io.millrace.privacy.treat.ReplaceValue;
import io.millrace.privacy.treat.ShiftDates;
import io.millrace.privacy.treat.TokenizeValue;
import java.util.List;
import java.util.Map;

/** The steps of this module. */
public final class PrivacySteps implements StepList {
    @Override
    public List<StepType<?>> types() {
        return List.of(
                Pseudonymize.TYPE,
                Encrypt.TYPE,
                TokenizeValue.TYPE,
                Mask.TYPE,
                DropField.TYPE,
                ReplaceValue.TYPE,
                EncryptFormat.TYPE,
                GeneralizeNumber.TYPE,
                GeneralizeDate.TYPE,
                GeneralizeText.TYPE,
                GeneralizeByHierarchy.TYPE,
                ShiftDates.TYPE,
                ReplaceBySurrogate.TYPE,
                ScrubText.TYPE,
                AddNoise.TYPE,
                BlurRegions.TYPE,
                StripMetadata.TYPE,
                DropLeaks.TYPE);
    }

    @Override
    public Map<String, List<StepType<?>>> groups() {
        return Map.of("treat fields", types());
    }
}
