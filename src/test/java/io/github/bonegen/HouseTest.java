package io.github.bonegen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Keeps the house as its plan says: who may know whom. */
@AnalyzeClasses(packages = "io.github.bonegen", importOptions = DoNotIncludeTests.class)
class HouseTest {

    private static final String[] CORE = {"..volume..", "..morphometry..", "..nn..", "..model..", "..spongiosa..",
        "..radiograph..", "..evaluation.."};

    @ArchTest
    static final ArchRule rooms_depend_only_on_the_rooms_below = layeredArchitecture().consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("volume").definedBy("..volume..")
        .layer("morphometry").definedBy("..morphometry..")
        .layer("nn").definedBy("..nn..")
        .layer("model").definedBy("..model..")
        .layer("spongiosa").definedBy("..spongiosa..")
        .layer("radiograph").definedBy("..radiograph..")
        .layer("evaluation").definedBy("..evaluation..")
        .layer("imagej").definedBy("..imagej..")
        .layer("command").definedBy("..command..")
        .layer("cli").definedBy("..cli..")
        .whereLayer("volume").mayNotAccessAnyLayer()
        .whereLayer("morphometry").mayOnlyAccessLayers("volume")
        .whereLayer("nn").mayNotAccessAnyLayer()
        .whereLayer("model").mayOnlyAccessLayers("nn")
        .whereLayer("spongiosa").mayOnlyAccessLayers("volume", "morphometry", "nn", "model", "evaluation")
        .whereLayer("radiograph").mayOnlyAccessLayers("volume", "nn", "model", "evaluation")
        .whereLayer("evaluation").mayOnlyAccessLayers("nn")
        .whereLayer("imagej").mayOnlyAccessLayers("volume", "morphometry", "nn", "model", "spongiosa", "radiograph",
            "evaluation")
        .whereLayer("command").mayOnlyAccessLayers("volume", "morphometry", "nn", "model", "spongiosa", "radiograph",
            "evaluation", "imagej")
        .whereLayer("cli").mayOnlyAccessLayers("command", "imagej");

    @ArchTest
    static final ArchRule core_knows_no_imagej_and_no_user_interface = noClasses().that().resideInAnyPackage(CORE)
        .should().dependOnClassesThat().resideInAnyPackage("ij..", "java.awt..", "javax.swing..",
            "org.scijava.command..", "org.scijava.ui..", "org.jfree..", "picocli..");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = slices().matching("io.github.bonegen.(*)..")
        .should().beFreeOfCycles();
}
