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
package io.github.bonegen.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Provenance;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What items hand back comes as it went, to the last bit. */
class ItemTextTest {

    /** All kinds of values that items have. */
    private record Row(String name, double[] numbers, float[] voxels, Map<String, Double> columns, Provenance record,
        Volume volume) { }

    @Test
    void numbers_keep_all_their_bits() {
        final double[] numbers = {0.1, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, 1 / 3.0};
        final float[] voxels = {0.1f, Float.NaN, Float.MIN_VALUE, -0.0f};
        final Map<String, Double> columns = new LinkedHashMap<>();
        columns.put("z", Double.NaN);
        columns.put("a", 2.5);
        final Volume volume = Volume.of(voxels, 2, 2, 1, new Calibration(0.1, 0.2, 0.3, "mm", "mg/cm3"))
            .with(Provenance.NONE.with("b", 1).with("a", 2));
        final Row back = ItemText.parse(ItemText.of(new Row("ä\n\"", numbers, voxels, columns, volume.provenance(), volume)),
            Row.class);
        assertThat(back.name()).isEqualTo("ä\n\"");
        assertThat(Arrays.equals(back.numbers(), numbers)).isTrue();
        assertThat(Arrays.equals(back.voxels(), voxels)).isTrue();
        assertThat(back.columns()).containsExactlyEntriesOf(columns);
        assertThat(Arrays.equals(back.volume().voxels(), voxels)).isTrue();
        assertThat(back.volume().calibration()).isEqualTo(volume.calibration());
        assertThat(back.volume().provenance().toText()).isEqualTo("b: 1\na: 2\n");
        assertThat(back.volume().width()).isEqualTo(2);
    }

    @Test
    void a_text_that_is_no_result_is_refused() {
        for (final String text : new String[] {"", "null", "{\"numbers\":\"x\"}", "[", "{\"voxels\":\"?\"}"}) {
            assertThatThrownBy(() -> ItemText.parse(text, Row.class)).as(text).isInstanceOf(InvalidInputException.class);
        }
    }
}
