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
package io.github.bonegen.radiograph.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a generator is told. */
class RadiographClassTest {

    private static final List<RadiographClass> LABELS = RadiographClass.ofLabels(List.of("AFF", "NFF"));
    private static final List<RadiographClass> VIEWS = RadiographClass.of(List.of("AFF", "NFF"), List.of("AP", "lateral"));

    @Test
    void the_views_of_a_label_stand_together() {
        assertThat(VIEWS).extracting(RadiographClass::toString).containsExactly("AFF AP", "AFF lateral", "NFF AP", "NFF lateral");
        assertThat(LABELS).extracting(RadiographClass::toString).containsExactly("AFF", "NFF");
    }

    @Test
    void a_class_begins_with_itself_or_with_what_has_its_label() {
        assertThat(new RadiographClass("NFF", "AP").among(VIEWS)).isEqualTo(2);
        assertThat(new RadiographClass("NFF", "lateral").among(LABELS)).isEqualTo(1);
        assertThat(new RadiographClass("NFF", "").among(VIEWS)).isEqualTo(2);
        assertThat(new RadiographClass("INTACT", "").among(VIEWS)).isEqualTo(-1);
    }
}
