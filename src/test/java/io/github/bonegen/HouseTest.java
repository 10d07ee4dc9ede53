/*-
 * #%L
 * BoneGen: in-silico spongiosa and femur radiographs for Fiji.
 * %%
 * Copyright (C) 2026 BoneGen developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package io.github.bonegen;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** Keeps the house as its plan says: who may know whom. */
class HouseTest {

    static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
        .importPackages("io.github.bonegen");

    private static final String ROOT = "io.github.bonegen.";

    private static final String[] CORE = {ROOT + "volume..", ROOT + "morphometry..", ROOT + "nn..", ROOT + "model..", ROOT + "spongiosa..",
        ROOT + "radiograph..", ROOT + "evaluation..", ROOT + "check..", ROOT + "batch.."};

    @Test
    void rooms_depend_only_on_the_rooms_below() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("volume").definedBy(ROOT + "volume..")
            .layer("morphometry").definedBy(ROOT + "morphometry..")
            .layer("nn").definedBy(ROOT + "nn..")
            .layer("model").definedBy(ROOT + "model..")
            .layer("spongiosa").definedBy(ROOT + "spongiosa..")
            .layer("radiograph").definedBy(ROOT + "radiograph..")
            .layer("evaluation").definedBy(ROOT + "evaluation..")
            .layer("batch").definedBy(ROOT + "batch..")
            .layer("check").definedBy(ROOT + "check..")
            .layer("imagej").definedBy(ROOT + "imagej..")
            .layer("command").definedBy(ROOT + "command..")
            .layer("cli").definedBy(ROOT + "cli..")
            .whereLayer("volume").mayNotAccessAnyLayer()
            .whereLayer("morphometry").mayOnlyAccessLayers("volume")
            .whereLayer("nn").mayNotAccessAnyLayer()
            .whereLayer("model").mayOnlyAccessLayers("nn")
            .whereLayer("spongiosa").mayOnlyAccessLayers("volume", "morphometry", "nn", "model", "evaluation", "batch")
            .whereLayer("radiograph").mayOnlyAccessLayers("volume", "nn", "model", "evaluation", "batch")
            .whereLayer("evaluation").mayNotAccessAnyLayer()
            .whereLayer("batch").mayOnlyAccessLayers("volume")
            .whereLayer("check").mayOnlyAccessLayers("volume", "nn", "model", "spongiosa", "radiograph")
            .whereLayer("imagej").mayOnlyAccessLayers("volume", "morphometry", "nn", "model", "spongiosa", "radiograph",
            "evaluation", "check", "batch")
            .whereLayer("command").mayOnlyAccessLayers("volume", "morphometry", "nn", "model", "spongiosa", "radiograph",
            "evaluation", "check", "batch", "imagej")
            .whereLayer("cli").mayOnlyAccessLayers("command", "imagej")
            .check(HOUSE);
    }

    @Test
    void core_knows_no_imagej_and_no_user_interface() {
        noClasses().that().resideInAnyPackage(CORE)
            .should().dependOnClassesThat(resideInAnyPackage("ij..", "java.awt..", "javax.swing..",
            "org.scijava.command..", "org.scijava.ui..", "org.jfree..", "picocli..")
                .and(not(resideInAPackage("java.awt.image")))).check(HOUSE);
    }

    /** Pixels of Java's own codecs come in its classes; they have no window. */
    @Test
    void only_readers_of_files_know_pictures_of_java() {
        noClasses().that().resideInAnyPackage(CORE).and().resideOutsideOfPackages(ROOT + "volume.codec..",
            ROOT + "radiograph.film..").should().dependOnClassesThat().resideInAPackage("java.awt.image").check(HOUSE);
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching("io.github.bonegen.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    /** A room that one can look over. */
    @Test
    void packages_have_at_most_25_classes() {
        assertThat(HOUSE.stream().filter(JavaClass::isTopLevelClass).filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getPackageName, counting())))
            .allSatisfy((room, classes) -> assertThat(classes).as(room).isLessThanOrEqualTo(25));
    }
}
