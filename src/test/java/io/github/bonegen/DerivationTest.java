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

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import io.github.bonegen.nn.Torch;
import org.junit.jupiter.api.Test;

/**
 * Keeps out of the house what DJL loses: it puts the number of {@code array.mul(2)} into Java memory that nothing holds
 * once the product is made, and a derivative that needs it reads whatever the collector left there.
 */
class DerivationTest {

    /** {@code clip} has no derivative by its numbers, and those of {@code full} and the like are values, not operands. */
    private static final DescribedPredicate<JavaMethodCall> ARITHMETIC_WITH_A_NUMBER = DescribedPredicate.describe(
        "arithmetic of an NDArray with a Number", call -> call.getTargetOwner().isAssignableTo(NDArray.class)
            && call.getTarget().getName().matches("(mul|div|add|sub|pow|mod|maximum|minimum)i?|xlogy|atan2")
            && call.getTarget().getRawParameterTypes().stream().anyMatch(DerivationTest::isNumber));

    private static boolean isNumber(final JavaClass type) {
        return type.isAssignableTo(Number.class);
    }

    private static final ArchRule RULE = noClasses().that().doNotHaveFullyQualifiedName(Torch.class.getName())
        // What moves weights, outside of any recording.
        .and().haveSimpleNameNotEndingWith("Adam").and().haveSimpleNameNotEndingWith("Muon")
        .and().haveSimpleNameNotEndingWith("MovingAverage").and().haveSimpleNameNotEndingWith("Learner")
        .and().haveSimpleNameNotEndingWith("Parameters")
        .should().callMethodWhere(ARITHMETIC_WITH_A_NUMBER)
        .because("the number is lost before the derivative is taken; use Differentiable, or Torch.times, plus and power");

    @Test
    void numbers_enter_a_derivation_by_operations_that_keep_them() {
        RULE.check(new ClassFileImporter().withImportOption(new DoNotIncludeTests())
            .importPackages("io.github.bonegen"));
    }

    @Test
    void a_formula_in_the_engines_own_operations_is_caught() {
        assertThat(RULE.evaluate(new ClassFileImporter().importClasses(Naive.class)).getFailureReport().getDetails())
            .hasSize(2);
    }

    /** As anyone would write it. */
    private static final class Naive {

        NDArray formula(final NDArray x) {
            return x.mul(0.25).sub(x.square()).pow(2);
        }
    }
}
