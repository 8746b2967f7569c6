package dev.ringbench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The package graph: which package may use which, and who owns which library. */
@AnalyzeClasses(packages = "dev.ringbench", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.ringbench.";

    @ArchTest
    static final ArchRule model_uses_the_jdk_only = classes()
            .that()
            .resideInAPackage(ROOT + "model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", ROOT + "model..");

    @ArchTest
    static final ArchRule json_uses_model = uses("json", "model");

    @ArchTest
    static final ArchRule config_uses_model = uses("config", "model");

    @ArchTest
    static final ArchRule stats_uses_model = uses("stats", "model");

    @ArchTest
    static final ArchRule exec_uses_model = uses("exec", "model");

    @ArchTest
    static final ArchRule cache_uses_model = uses("cache", "model");

    @ArchTest
    static final ArchRule store_uses_model = uses("store", "model", "json");

    @ArchTest
    static final ArchRule plan_uses_model = uses("plan", "model");

    @ArchTest
    static final ArchRule build_uses_model_exec_cache = uses("build", "model", "json", "exec", "cache");

    @ArchTest
    static final ArchRule guest_uses_model_exec_cache = uses("guest", "model", "json", "exec", "cache");

    @ArchTest
    static final ArchRule a_trial_sees_a_machine_never_a_guest = uses("trial", "model", "json", "exec");

    @ArchTest
    static final ArchRule compare_uses_model_and_stats = uses("compare", "model", "stats");

    @ArchTest
    static final ArchRule export_uses_model_and_stats = uses("export", "model", "json", "stats");

    @ArchTest
    static final ArchRule report_uses_model_and_stats = uses("report", "model", "json", "stats");

    @ArchTest
    static final ArchRule the_command_line_uses_the_pipeline = uses("cli", "model", "json", "config", "pipeline");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            SlicesRuleDefinition.slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_config_reads_yaml = owns("config", "com.fasterxml.jackson.dataformat..");

    @ArchTest
    static final ArchRule only_exec_starts_processes_and_speaks_ssh =
            owns("exec", "org.apache.commons.exec..", "net.schmizz..", "com.hierynomus..");

    @ArchTest
    static final ArchRule only_report_renders = owns("report", "freemarker..", "org.knowm.xchart..");

    @ArchTest
    static final ArchRule only_cli_parses_arguments = owns("cli", "picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule processes_are_started_by_commons_exec_alone = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)
            .orShould()
            .callMethodWhere(JavaCall.Predicates.target(
                            HasOwner.Predicates.With.owner(HasName.Predicates.name(Runtime.class.getName())))
                    .and(JavaCall.Predicates.target(HasName.Predicates.name("exec"))));

    @ArchTest
    static final ArchRule only_cli_prints = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    private static ArchRule uses(String name, String... others) {
        String[] allowed = Stream.concat(Stream.of(name), Arrays.stream(others))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        List<String> allowedList = List.of(allowed);
        DescribedPredicate<JavaClass> forbidden = DescribedPredicate.describe(
                "other packages of ringbench than " + allowedList,
                used -> used.getPackageName().startsWith(ROOT)
                        && allowedList.stream()
                                .noneMatch(packages -> (used.getPackageName() + ".")
                                        .startsWith(packages.substring(0, packages.length() - 1))));
        return noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat(forbidden)
                .allowEmptyShould(false);
    }

    private static ArchRule owns(String owner, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + owner + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }
}
