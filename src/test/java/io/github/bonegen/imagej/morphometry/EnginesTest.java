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
package io.github.bonegen.imagej.morphometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ij.measure.ResultsTable;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.imagej.FakeBoneJ;
import io.github.bonegen.morphometry.BuiltInEngine;
import io.github.bonegen.morphometry.Golden;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.MorphometryEngine;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;

/** Who measures: BoneGen, BoneJ of either generation, both, or an engine of another author. */
class EnginesTest {

    private static final String OLD = "org.bonej.wrapperPlugins.ConnectivityWrapper";
    private static final String NEW = "org.bonej.plugins.Connectivity";

    private final BinaryVolume bone = Golden.of("plates").bone();
    private final MeasurementRequest connectivity = MeasurementRequest.of(StandardMetric.CONN);

    private Context context;

    @BeforeEach
    void start() {
        context = new Context();
    }

    @AfterEach
    void stop() {
        context.dispose();
    }

    @Test
    void the_built_in_engine_is_found_by_name() {
        assertThat(engine(BuiltInEngine.NAME).measure(bone, connectivity, Progress.NONE).get("Euler ch.")).isEqualTo(4);
    }

    @Test
    void without_bonej_the_choice_tells_how_to_install_it() {
        assertThatThrownBy(() -> engine("bonej").measure(bone, connectivity, Progress.NONE))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("Manage Update Sites")
            .hasMessageContaining("engine=built-in");
        assertThatThrownBy(() -> engine(CompareEngine.NAME).measure(bone, connectivity, Progress.NONE))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("Manage Update Sites");
    }

    @Test
    void bonej_up_to_7_1_takes_an_input_image() {
        FakeBoneJ.install(context, OLD);
        assertThat(engine(BoneJEngine.NAME).measure(bone, connectivity, Progress.NONE).values())
            .containsOnlyKeys("Euler ch.").containsValue(7.1);
    }

    @Test
    void bonej_from_7_2_takes_an_input_dataset() {
        FakeBoneJ.install(context, NEW);
        assertThat(engine(BoneJEngine.NAME).measure(bone, connectivity, Progress.NONE).values())
            .containsOnlyKeys("Euler ch.").containsValue(7.2);
    }

    @Test
    void a_bonej_without_the_command_and_metrics_without_bonej_are_told() {
        FakeBoneJ.install(context, NEW);
        assertThatThrownBy(() -> engine(BoneJEngine.NAME).measure(bone, MeasurementRequest.of(StandardMetric.TBTH),
            Progress.NONE)).isInstanceOf(InvalidInputException.class).hasMessageContaining("no command Thickness");
        assertThat(engine(BoneJEngine.NAME).measure(bone, MeasurementRequest.of(StandardMetric.CONN, StandardMetric.SMI), Progress.NONE)
            .notes()).containsExactly("BoneJ does not measure smi");
    }

    @Test
    void comparing_puts_both_side_by_side() {
        FakeBoneJ.install(context, NEW);
        final Measurement both = engine(CompareEngine.NAME).measure(bone, connectivity, Progress.NONE);
        assertThat(both.values()).containsEntry("Euler ch.", 4.0).containsEntry("Euler ch. by BoneJ", 7.2);
        final ResultsTable table = DifferenceTable.of(List.of(new MeasuredImage("plates", both, Provenance.NONE)));
        assertThat(table.size()).isEqualTo(1);
        assertThat(table.getStringValue("Metric", 0)).isEqualTo("Euler ch.");
        assertThat(table.getValue("Difference", 0)).isEqualTo(7.2 - 4);
        assertThat(table.getStringValue("Verdict", 0)).isEqualTo("differs by 80 %");
    }

    @Test
    void an_engine_of_another_author_is_found_once_it_is_a_plugin() {
        context.service(PluginService.class).addPlugin(new PluginInfo<>(Counter.class.getName(),
            MorphometryEngine.class));
        assertThat(engine("counter").measure(bone, connectivity, Progress.NONE).get("Voxels")).isEqualTo(bone.count());
    }

    @Test
    void an_unknown_engine_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> engine("magic")).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("BoneJ, built-in, compare");
    }

    /** How to add an engine: this, with {@code @Plugin(type = MorphometryEngine.class)}. */
    public static final class Counter implements MorphometryEngine {
        @Override
        public String name() {
            return "counter";
        }

        @Override
        public Measurement measure(final BinaryVolume bone, final MeasurementRequest request, final Progress progress) {
            return Measurement.NONE.with("Voxels", bone.count());
        }
    }

    private MorphometryEngine engine(final String name) {
        return new Engines(context.service(PluginService.class)).byName(name);
    }
}
