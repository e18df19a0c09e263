package io.millrace.jobs.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of ARCHITECTURE.md as the compiled code has them: also what is used by its full name, without an import. */
@AnalyzeClasses(packages = "io.millrace", importOptions = ArchitectureTest.WithoutTests.class)
class ArchitectureTest {
    /** Also without the jars of tests that modules share. */
    static final class WithoutTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }

    private static final String[] PLAIN = {
        "io.millrace.core..", "io.millrace.cleaning..", "io.millrace.augmentation..", "io.millrace.privacy.."
    };

    @ArchTest
    static final ArchRule plainModulesKnowNoEngineBrokerOrFileFormat = noClasses()
            .that()
            .resideInAnyPackage(PLAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.flink..", "org.apache.kafka..", "org.apache.parquet..", "org.apache.hadoop..")
            .because(
                    "steps are plain Java that a test runs in milliseconds; move what needs an engine to ingestion, sinks"
                            + " or jobs, or ask for it through Services (ARCHITECTURE.md, Modules)");

    @ArchTest
    static final ArchRule plainModulesDoNotLog = noClasses()
            .that()
            .resideInAnyPackage(PLAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.slf4j..", "org.apache.logging..", "org.apache.log4j..", "java.util.logging..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(System.Logger.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because(
                    "a step sees values of records, and no value may reach a log or a terminal; remove the logger: count"
                            + " what happens by a reject reason, or throw a Refusal (ARCHITECTURE.md, Modules)");

    @ArchTest
    static final ArchRule stagesDoNotKnowEachOther = slices().matching(
                    "io.millrace.(ingestion|cleaning|augmentation|privacy|sinks)..")
            .should()
            .notDependOnEachOther()
            .because("stages meet in jobs only; move what both need to core (ARCHITECTURE.md, Modules)");

    @ArchTest
    static final ArchRule coreKnowsNoModule = noClasses()
            .that()
            .resideInAPackage("io.millrace.core..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("io.millrace.core..", "java..", "javax.imageio..")
            .because("core is the JDK only; put what needs a library into the module that works with it");

    @ArchTest
    static final ArchRule reflectionStandsInTheBinder = noClasses()
            .that()
            .resideInAnyPackage(PLAIN)
            .and()
            .doNotHaveFullyQualifiedName("io.millrace.core.Binder")
            .and()
            .doNotHaveFullyQualifiedName("io.millrace.core.OptionSpec")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.reflect.Method")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.reflect.Constructor")
            .because("settings are bound in one place; declare an @Option instead");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .because("what waits must wait for a condition that a test can bring about");
}
