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
package io.github.bonegen.radiograph.classifier;

import io.github.bonegen.evaluation.FeatureScale;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.network.ResidualArchitecture;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One network of an ensemble, with what it needs to answer.
 *
 * @param weights of the network
 * @param domain of the network's features
 */
record Member(Map<String, Tensor> weights, TemperatureScaling calibration, TrainingDomain domain) {

    private static final String NETWORK = "network/";
    private static final String DOMAIN = "domain/";
    private static final String CALIBRATION = "calibration";

    ResidualArchitecture architecture() {
        return ResidualArchitecture.of(weights);
    }

    Map<String, Tensor> toTensors() {
        final Map<String, Tensor> tensors = new LinkedHashMap<>();
        Tensor.putAll(tensors, NETWORK, weights);
        Tensor.putAll(tensors, DOMAIN, toTensors(domain));
        tensors.put(CALIBRATION, vector(calibration.temperature(), calibration.prior()));
        return tensors;
    }

    static Member of(final Map<String, Tensor> tensors) {
        final float[] calibration = tensors.get(CALIBRATION).values();
        return new Member(Tensor.part(tensors, NETWORK), new TemperatureScaling(calibration[0], calibration[1]),
            domain(Tensor.part(tensors, DOMAIN)));
    }

    static Map<String, Tensor> toTensors(final TrainingDomain domain) {
        // In this order, so that the same model is the same file.
        final Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("means", vector(domain.scale().means()));
        tensors.put("deviations", vector(domain.scale().deviations()));
        tensors.put("precision", vector(domain.precision()));
        tensors.put("limit", vector(domain.limit()));
        return tensors;
    }

    static TrainingDomain domain(final Map<String, Tensor> tensors) {
        return new TrainingDomain(new FeatureScale(doubles(tensors.get("means")), doubles(tensors.get("deviations"))),
            doubles(tensors.get("precision")), tensors.get("limit").values()[0]);
    }

    private static Tensor vector(final double... values) {
        final float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return new Tensor(new long[] {floats.length}, floats);
    }

    private static double[] doubles(final Tensor tensor) {
        final double[] doubles = new double[tensor.values().length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = tensor.values()[i];
        }
        return doubles;
    }
}
