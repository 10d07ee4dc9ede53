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
package io.github.bonegen.spongiosa.match;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Differentiable;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.model.LatentSpace;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.spongiosa.soft.SoftBone;
import io.github.bonegen.spongiosa.soft.SoftThreshold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Evaluates points of independent searches in one batch: loss, gradient, soft values and voxels. */
final class BatchEvaluator {

    /** What becomes of evaluations. */
    @FunctionalInterface
    interface Sink {
        /** @param first place of the first of them among the queries */
        void accept(int first, List<Evaluation> evaluations);
    }

    private static final int PARTS_ON_GPU = 4;

    private final SpongiosaModel generator;
    private final List<MicrostructureTarget> targets;
    private final SoftThreshold threshold;

    BatchEvaluator(final SpongiosaModel generator, final List<MicrostructureTarget> targets,
        final SoftThreshold threshold)
    {
        this.generator = generator;
        this.targets = List.copyOf(targets);
        this.threshold = threshold;
    }

    /** All of them, in their order. */
    List<Evaluation> evaluate(final LatentSpace space, final MatchObjective objective, final List<Query> queries) {
        final List<Evaluation> all = new ArrayList<>();
        evaluate(space, objective, queries, (first, evaluations) -> all.addAll(evaluations));
        return all;
    }

    /**
     * Evaluates in parts: on a processor, where features of many samples at once would leave its cache, and on a GPU, so
     * that a processor has something to measure meanwhile.
     */
    void evaluate(final LatentSpace space, final MatchObjective objective, final List<Query> queries, final Sink sink) {
        final int together = generator.torch().isOnGpu() ? (queries.size() + PARTS_ON_GPU - 1) / PARTS_ON_GPU
            : generator.together(queries.size());
        generator.torch().parts().each(queries.size(), together, (first, size) -> sink.accept(first,
            evaluatePart(space, objective, queries.subList(first, first + size))));
    }

    private List<Evaluation> evaluatePart(final LatentSpace space, final MatchObjective objective,
        final List<Query> queries)
    {
        try (Torch.Recording recording = Torch.record(); NDManager step = generator.torch().newStep()) {
            final NDArray points = points(step, space, queries);
            points.setRequiresGradient(true);
            final Differentiable point = new Differentiable(points);
            final NDArray densities = space.densities(point).array();
            final NDArray soft = soft(densities);
            final NDArray errors = parameters(step, objective, soft, queries);
            final NDArray losses = objective.losses(errors, content(step, densities, queries),
                contentWeights(step, queries)).add(space.penalty(point).array());
            final NDArray gradients = generator.torch().gradients(losses.sum(), new NDList(points)).get(0);
            return split(losses, losses.sub(errors), gradients, soft, densities);
        }
    }

    private static NDArray points(final NDManager step, final LatentSpace space, final List<Query> queries) {
        final float[] values = new float[queries.size() * space.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) queries.get(i / space.size()).point()[i % space.size()];
        }
        return step.create(values, new Shape(queries.size(), space.size()));
    }

    /** Batch x goals; no column where nothing is asked for. */
    private NDArray soft(final NDArray densities) {
        if (targets.isEmpty()) {
            return densities.getManager().create(new Shape(densities.getShape().get(0), 0));
        }
        final SoftBone bone = new SoftBone(densities, threshold, generator.scale().voxelSize(), generator.torch());
        final NDList values = new NDList();
        targets.forEach(target -> values.add(target.soft(bone).reshaped(-1, 1).array()));
        return values.size() == 1 ? values.get(0)
            : values.get(0).getNDArrayInternal().concat(new NDList(values.subList(1, values.size())), 1);
    }

    private NDArray parameters(final NDManager step, final MatchObjective objective, final NDArray soft,
        final List<Query> queries)
    {
        final int goals = targets.size();
        if (goals == 0) {
            return step.zeros(new Shape(queries.size()));
        }
        final double[][] weights = objective.weights();
        final float[] aims = new float[queries.size() * goals];
        final float[] transposed = new float[goals * goals];
        for (int i = 0; i < aims.length; i++) {
            aims[i] = (float) queries.get(i / goals).aim()[i % goals];
        }
        for (int i = 0; i < transposed.length; i++) {
            transposed[i] = (float) weights[i % goals][i / goals];
        }
        final NDArray errors = soft.sub(step.create(aims, soft.getShape()));
        return errors.matMul(step.create(transposed, new Shape(goals, goals))).square().mean(new int[] {1});
    }

    private NDArray content(final NDManager step, final NDArray densities, final List<Query> queries) {
        if (queries.stream().allMatch(query -> query.content() == null)) {
            return step.zeros(new Shape(queries.size()));
        }
        final int voxels = (int) (densities.size() / queries.size());
        final float[] content = new float[queries.size() * voxels];
        for (int i = 0; i < queries.size(); i++) {
            if (queries.get(i).content() != null) {
                System.arraycopy(queries.get(i).content(), 0, content, i * voxels, voxels);
            }
        }
        return densities.sub(step.create(content, densities.getShape())).square()
            .reshape(new Shape(queries.size(), voxels)).mean(new int[] {1});
    }

    private static NDArray contentWeights(final NDManager step, final List<Query> queries) {
        final float[] weights = new float[queries.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = queries.get(i).content() == null ? 0 : (float) queries.get(i).contentWeight();
        }
        return step.create(weights);
    }

    private List<Evaluation> split(final NDArray losses, final NDArray rest, final NDArray gradients, final NDArray soft,
        final NDArray densities)
    {
        final float[] loss = losses.toFloatArray();
        final float[] held = rest.toFloatArray();
        final float[] gradient = gradients.toFloatArray();
        final float[] values = targets.isEmpty() ? new float[0] : soft.toFloatArray();
        final float[] voxels = densities.toFloatArray();
        final List<Evaluation> evaluations = new ArrayList<>();
        for (int i = 0; i < loss.length; i++) {
            evaluations.add(new Evaluation(loss[i], held[i], doubles(gradient, i, loss.length), doubles(values, i, loss.length),
                part(voxels, i, loss.length)));
        }
        return evaluations;
    }

    private static float[] part(final float[] all, final int index, final int parts) {
        final int size = all.length / parts;
        return Arrays.copyOfRange(all, index * size, (index + 1) * size);
    }

    private static double[] doubles(final float[] all, final int index, final int parts) {
        final float[] part = part(all, index, parts);
        final double[] result = new double[part.length];
        for (int i = 0; i < part.length; i++) {
            result[i] = part[i];
        }
        return result;
    }
}
