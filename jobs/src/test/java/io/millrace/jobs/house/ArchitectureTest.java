package io.millrace.jobs.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.util.Arrays;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls between modules, also against what needs no import: see ARCHITECTURE.md, Modules. */
class ArchitectureTest {
    private static final String[] STAGES = {"ingestion", "cleaning", "augmentation", "privacy", "sinks"};
    private static final String[] PLAIN = {
        "io.millrace.core..", "io.millrace.cleaning..", "io.millrace.augmentation..", "io.millrace.privacy.."
    };
    private static final String PLAIN_JAVA =
            "a step is plain Java, tested in milliseconds. To mend it: move what needs this to ingestion, sinks or jobs,"
                    + " or ask for it through Services";

    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() {
        classes = new ClassFileImporter()
                .withImportOption(
                        (Location location) -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
                .importPackages("io.millrace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "ingestion", "cleaning", "augmentation", "privacy", "sinks", "jobs"})
    void everyModuleIsLookedAt(String module) {
        long found = classes.stream()
                .filter(each -> each.getPackageName().startsWith("io.millrace." + module))
                .count();
        Assertions.assertThat(found).as("classes of " + module).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingestion", "cleaning", "augmentation", "privacy", "sinks"})
    void stagesNeverImportEachOther(String stage) {
        String[] others = Arrays.stream(STAGES)
                .filter(other -> !other.equals(stage))
                .map(other -> "io.millrace." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("io.millrace." + stage + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("io.millrace.jobs..", "io.millrace.demo..")
                .because("stages meet in jobs only. To mend it: put what both need into core, or wire them in jobs")
                .check(classes);
    }

    @Test
    void coreIsTheJdkOnly() {
        noClasses()
                .that()
                .resideInAPackage("io.millrace.core..")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages("java..", "javax.imageio..", "io.millrace.core.."))
                .because("everything leans on core. To mend it: put what needs a library into the module that uses it")
                .check(classes);
    }

    @Test
    void stepsKnowNoEngineAndNoFormat() {
        noClasses()
                .that()
                .resideInAnyPackage(PLAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.flink..", "org.apache.kafka..", "org.apache.parquet..", "org.apache.hadoop..")
                .because(PLAIN_JAVA)
                .check(classes);
    }

    @Test
    void stepsDoNotLogOrPrint() {
        noClasses()
                .that()
                .resideInAnyPackage(PLAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "java.util.logging..", "org.apache.logging..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.System$Logger")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("a log may hold a value. To mend it: count a declared reason instead; the frame tells of it")
                .check(classes);
    }

    @Test
    void reflectionStandsInTheBinderOnly() {
        noClasses()
                .that(resideInAnyPackage(PLAIN).and(not(isBinder())))
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.reflect\\.(Method|Field|Constructor|RecordComponent|Proxy)")
                .orShould()
                .callMethod(Class.class, "forName", String.class)
                .because("the binder is the one place of reflection. To mend it: declare options on a record")
                .check(classes);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> isBinder() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "the binder", each -> each.getName().matches("io\\.millrace\\.core\\.(Binder|OptionSpec)"));
    }

    @Test
    void aPlanKnowsNothingOfFlink() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.millrace.jobs.file..", "io.millrace.jobs.plan..", "io.millrace.jobs.reference..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.flink..", "io.millrace.jobs.flink..", "io.millrace.jobs.run..")
                .because("a file is judged before anything runs. To mend it: move this to io.millrace.jobs.flink")
                .check(classes);
    }
}
