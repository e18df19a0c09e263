package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.FAINT;

import java.util.List;

/**
 * Numbers that a hospital gives a patient and an insurer a contract or member. Each house has forms of its own and no check
 * digits: a word that names one must stand near, and where it has other meanings, letters must be part of the number.
 */
final class Records {
    private static final String PATIENT = "MEDICAL_RECORD_NUMBER", INSURED = "INSURANCE_NUMBER";
    private static final String LETTERED = "@{1,4}-?#{4,12}|@{1,4}-#{2,8}-#{1,8}|@{2,4}#{3,9}@{1,3}";

    private Records() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(PATIENT, "#{5,12}|#{2,4}-#{2,6}(-#{2,6})?|" + LETTERED, FAINT)
                        .named(
                                "mrn patientennummer patientenid patientid patientennr fallnummer krankenakte patientenakte ipp nhc "
                                        + "\u75c5\u5386 \u75c5\u5386\u53f7 \u75c5\u6848\u53f7 \u4f4f\u9662\u53f7 \u95e8\u8bca\u53f7"),
                Rule.of(PATIENT, LETTERED, FAINT)
                        .named("medical patient m\u00e9dical historia cl\u00ednica cartella clinica kartoteki choroby"),
                Rule.of(INSURED, "#{7,12}|" + LETTERED, FAINT)
                        .named(
                                "memberid versicherungsschein versicherungsscheinnummer policennummer versicherungsnummer "
                                        + "p\u00f3liza polizza polisa polisy polis\u0119 \u4fdd\u5355 \u4fdd\u5355\u53f7"),
                Rule.of(INSURED, LETTERED, FAINT)
                        .named(
                                "policy policyholder member subscriber beneficiary claim police assurance assur\u00e9 \u4fdd\u9669"));
    }
}
