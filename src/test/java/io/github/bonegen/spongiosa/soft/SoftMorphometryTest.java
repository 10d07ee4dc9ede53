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
package io.github.bonegen.spongiosa.soft;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.Progress;
import io.github.bonegen.Reference;
import io.github.bonegen.model.Model;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.Morphometry;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.morphometry.binary.FixedThreshold;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.model.CheckpointImport;
import io.github.bonegen.spongiosa.model.GanSpongiosa;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.volume.Volume;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The soft metrics against the reference engine, over 200 samples of the published generator. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SoftMorphometryTest {

    private static final int SAMPLES = 200;
    private static final int BATCH = 20;

    private final Map<String, double[]> softValues = new LinkedHashMap<>();
    private final Map<String, double[]> hardValues = new LinkedHashMap<>();

    private Torch torch;

    static Stream<Arguments> targets() {
        return Stream.of(Arguments.of(new MineralDensity(), 0.9999), Arguments.of(new DensityDeviation(), 0.9999),
            Arguments.of(new VolumeFraction(), 0.999), Arguments.of(new TissueDensity(), 0.999),
            Arguments.of(new TrabecularThickness(), 0.99), Arguments.of(new TrabecularSeparation(), 0.99),
            Arguments.of(new SpecificSurface(), 0.99), Arguments.of(new ConnectivityDensity(), 0.995),
            Arguments.of(new DegreeOfAnisotropy(), 0.975));
    }

    @BeforeAll
    void measure() {
        final Path checkpoint = Reference.file("spongiosa/published_generator.pth");
        torch = Torch.on("cpu");
        final Model model = CheckpointImport.read(checkpoint, "published", SpongiosaScale.PUBLISHED);
        try (SpongiosaModel generator = new GanSpongiosa(model, torch)) {
            final List<Volume> samples = new ArrayList<>();
            for (int first = 0; first < SAMPLES; first += BATCH) {
                samples.addAll(generator.generate(generator.latents(5, first, BATCH)));
            }
            final List<Measurement> rows = samples.parallelStream().map(SoftMorphometryTest::row).toList();
            targets().map(arguments -> (MicrostructureTarget) arguments.get()[0]).forEach(target -> {
                hardValues.put(target.key(), rows.stream().mapToDouble(target::measured).toArray());
                softValues.put(target.key(), soft(target, samples));
            });
        }
    }

    @AfterAll
    void close() {
        if (torch != null) {
            torch.close();
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void follows_the_reference_metric(final MicrostructureTarget target, final double atLeast) {
        final double r = new PearsonsCorrelation().correlation(softValues.get(target.key()),
            hardValues.get(target.key()));
        assertThat(r).as(target.column()).isGreaterThan(atLeast);
    }

    private double[] soft(final MicrostructureTarget target, final List<Volume> samples) {
        final double[] values = new double[samples.size()];
        for (int first = 0; first < samples.size(); first += BATCH) {
            try (NDManager step = torch.newStep()) {
                final int edge = samples.get(0).width();
                final NDArray densities = step.create(new Shape(BATCH, 1, edge, edge, edge));
                for (int i = 0; i < BATCH; i++) {
                    densities.set(new ai.djl.ndarray.index.NDIndex(i), step.create(samples.get(first + i).voxels(),
                        new Shape(1, edge, edge, edge)));
                }
                final NDArray soft = target.soft(new SoftBone(densities, SoftThreshold.at(225), 0.164, torch)).array();
                for (int i = 0; i < BATCH; i++) {
                    values[first + i] = soft.getFloat(i);
                }
            }
        }
        return values;
    }

    private static Measurement row(final Volume sample) {
        return Morphometry.measure(sample, new FixedThreshold(225).segment(sample, "sample").bone(),
            MeasurementRequest.of(Set.of(StandardMetric.values())).with(
                io.github.bonegen.morphometry.structure.MilSampling.QUICK), Progress.NONE);
    }
}
