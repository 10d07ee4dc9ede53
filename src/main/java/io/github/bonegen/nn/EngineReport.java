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
package io.github.bonegen.nn;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.pytorch.jni.LibUtils;
import ai.djl.util.Utils;
import io.github.bonegen.Provenance;
import io.github.bonegen.nn.engine.PyTorchEngine;
import io.github.bonegen.nn.engine.PyTorchSearch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the networks run on, for a person who wonders why it is slow or which GPU is used. */
public final class EngineReport {

    private EngineReport() {
        // Static functions only.
    }

    /**
     * One {@code name: value} line a fact.
     *
     * @param device as for {@link Torch#on}
     * @throws io.github.bonegen.InvalidInputException if there is no such device
     */
    public static String of(final String device) {
        final Map<String, Object> facts = new LinkedHashMap<>();
        try (Torch torch = Torch.on(device)) {
            final Engine engine = PyTorchEngine.started();
            facts.put("BoneGen", Provenance.version());
            facts.put("Java", System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch"));
            facts.put("DJL", Engine.getDjlVersion());
            facts.put("PyTorch", LibUtils.getVersion());
            facts.put("native library", LibUtils.getLibtorchPath());
            facts.put("device", torch.deviceName());
            facts.put("GPUs", engine.getGpuCount());
            facts.put("threads", JniUtils.getNumThreads() + " in an operation, " + JniUtils.getNumInteropThreads()
                + " operations at once");
            facts.put("processors", Runtime.getRuntime().availableProcessors());
            facts.put("cache folder", Utils.getEngineCacheDir("pytorch"));
            PyTorchSearch.standard().found().forEach(found -> facts.put("found " + found, PyTorchEngine.whyNot(found)
                .orElse("can be used: engine-setup pytorch=" + found.libraries())));
            facts.put("for a GPU", hint(engine.getGpuCount()));
        }
        return facts.entrySet().stream().map(fact -> fact.getKey() + ": " + fact.getValue())
            .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String hint(final int gpus) {
        return gpus > 0 ? "device=auto uses it" : "install PyTorch " + PyTorchEngine.broughtVersion() + " for CUDA 12.8 (cu128)"
            + " into any Python environment, then device=gpu finds it, or engine-setup pytorch=<environment>; nothing is"
            + " downloaded";
    }
}
