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
package io.github.bonegen.spongiosa.match.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TherapyCourseTest {

    private static final Offset<Double> CLOSE = within(1e-12);

    private static final String TABLE = """
        # a comment
        course,parameter,months,change,source
        fall,bvtv,10,-20,"Somebody, 2000"
        fall,bvtv,20,-30,as above
        fall,tmd,20,4,as above
        """;

    @Test
    void changes_are_linear_from_the_start_and_constant_after_the_end() {
        final TherapyCourse course = TherapyCourse.read(TABLE, "t.csv").get(0);
        assertThat(course.change("bvtv", 0)).isZero();
        assertThat(course.change("bvtv", 5)).isCloseTo(-0.1, CLOSE);
        assertThat(course.change("bvtv", 15)).isCloseTo(-0.25, CLOSE);
        assertThat(course.change("bvtv", 99)).isCloseTo(-0.3, CLOSE);
        assertThat(course.change("tmd", 10)).isCloseTo(0.02, CLOSE);
        assertThat(course.end()).isEqualTo(20);
    }

    @Test
    void a_table_without_the_columns_is_refused() {
        assertThatThrownBy(() -> TherapyCourse.read("a,b\n1,2\n", "t.csv")).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("course, parameter, months, change");
    }

    @Test
    void semicolons_separate_too_and_a_broken_line_is_told_without_names_of_classes() {
        assertThat(TherapyCourse.read(TABLE.replace(',', ';').replace("course;", "Course;"), "t.csv").get(0).end()).isEqualTo(20);
        assertThatThrownBy(() -> TherapyCourse.read(TABLE + "fall,\"tmd\"x,20,4,\n", "t.csv"))
            .isInstanceOf(InvalidInputException.class).hasMessageStartingWith("t.csv cannot be read: Invalid character");
    }

    @Test
    void a_table_without_rows_is_refused() {
        assertThatThrownBy(() -> TherapyCourse.read("course,parameter,months,change\n", "t.csv"))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("no rows");
    }
}
