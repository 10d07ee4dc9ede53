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
package io.github.bonegen.check;

import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.adversarial.GrowthSchedule;
import io.github.bonegen.nn.adversarial.ProgressivePlan;
import io.github.bonegen.nn.adversarial.ProgressiveTraining;
import io.github.bonegen.nn.adversarial.WassersteinLoss;
import io.github.bonegen.nn.flow.LatentFlowTraining;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.nn.training.CubeSource;
import io.github.bonegen.nn.training.ImageSource;
import io.github.bonegen.radiograph.detector.SiteDetector;
import io.github.bonegen.radiograph.generator.RadiographModels;
import io.github.bonegen.radiograph.generator.Sampling;
import io.github.bonegen.spongiosa.endless.EndlessMethod;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.model.SpongiosaModels;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** What the bundled models and the trainings do, as tasks; on a GPU in larger batches. */
final class EngineTasks {

    /** The published network. */
    private static final ProgressiveArchitecture PUBLISHED = new ProgressiveArchitecture(3, 32, Collections.nCopies(4, 32));
    private static final int COMPARED_BATCH = 2;
    private static final int TRAINED_BATCH = 16;
    private static final double RATE = 1e-3;
    private static final int STEPS = 4;
    private static final int FLOW_FEATURES = 96;
    private static final int FLOW_STEPS = 10_000;

    private EngineTasks() {
        // Static functions only.
    }

    /** By what they are about; the product of matrices comes first: its rate is taken for the device's peak. */
    static Map<String, List<Function<Torch, EngineTask>>> all(final SpongiosaModels kinds) {
        final ModelStore store = ModelStore.standard();
        final Map<String, List<Function<Torch, EngineTask>>> tasks = new LinkedHashMap<>();
        tasks.put("arithmetic", List.of(
            torch -> new ProductTask(torch, torch.isOnGpu() ? 8192 : 1024),
            torch -> new ConvolutionTask(torch, 32, torch.isOnGpu() ? 64 : 4, 34),
            torch -> new ConvolutionTask(torch, 96, torch.isOnGpu() ? 16 : 1, 26)));
        tasks.put("generating", List.of(
            torch -> new SamplingTask(open(store, kinds, "vertebra", torch), torch.isOnGpu() ? 256 : 16),
            torch -> new SamplingTask(open(store, kinds, "bone", torch), 1)));
        tasks.put("matching", List.of(
            torch -> new MatchingTask(open(store, kinds, "vertebra", torch), torch.isOnGpu() ? 256 : 8)));
        tasks.put("training", List.of(
            torch -> new TrainingTask("published GAN of spongiosa", () -> gan(torch, COMPARED_BATCH),
                () -> gan(torch, TRAINED_BATCH)),
            torch -> new TrainingTask("autoencoder of endless bone", () -> flow(torch), () -> flow(torch))));
        tasks.put("radiographs", List.of(
            torch -> new RadiographTask(RadiographModels.BUILT_IN.open(store.open("diffusion"), Sampling.named("heun", STEPS, 1),
                torch)),
            torch -> new ClassifierTask(store.open("fracture"), new SiteDetector(store.open("site"), torch), torch)));
        return tasks;
    }

    private static SpongiosaModel open(final ModelStore store, final SpongiosaModels kinds, final String name,
        final Torch torch)
    {
        return kinds.open(store.open(name), torch);
    }

    private static ProgressiveTraining gan(final Torch torch, final int batch) {
        final GrowthSchedule fullGrown = new GrowthSchedule(Collections.nCopies(PUBLISHED.topLevel() + 1, 0),
            Collections.nCopies(PUBLISHED.topLevel(), 0), Collections.nCopies(PUBLISHED.topLevel() + 1, batch));
        final int voxels = (int) Math.pow(PUBLISHED.edge(), 3);
        final ImageSource source = (labels, random) -> blobs(labels.length * voxels, random);
        return new ProgressiveTraining(new ProgressiveTraining.Settings(new ProgressivePlan(PUBLISHED, fullGrown, 0.999,
            Precision.FLOAT32, 1), RATE, RATE, WassersteinLoss.PUBLISHED), source, torch);
    }

    private static LatentFlowTraining flow(final Torch torch) {
        final CubeSource source = (edge, random) -> new CubeSource.Cube(blobs(edge * edge * edge, random), () -> new float[0]);
        return new LatentFlowTraining(EndlessMethod.network(FLOW_STEPS, FLOW_STEPS, FLOW_STEPS, 0, FLOW_FEATURES,
            Precision.FLOAT32, 1), source, torch);
    }

    private static float[] blobs(final int count, final Random random) {
        final float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) Math.tanh(random.nextGaussian());
        }
        return values;
    }
}
