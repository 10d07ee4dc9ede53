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

import com.google.gson.GsonBuilder;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.engine.PyTorchEngine;
import io.github.bonegen.spongiosa.model.SpongiosaModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.scijava.Context;
import org.scijava.plugin.PluginService;

/**
 * Makes the numbers that {@link EngineCheck} compares with, on a processor with the PyTorch that BoneGen brings:
 * {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.github.bonegen.check.EngineCheckReference}
 */
public final class EngineCheckReference {

    private EngineCheckReference() {
        // Entry point only.
    }

    public static void main(final String[] arguments) throws IOException {
        PyTorchEngine.started();
        if (PyTorchEngine.other().isPresent()) {
            throw new IllegalStateException("Unset " + PyTorchEngine.other().get());
        }
        final Map<String, float[]> numbers = new TreeMap<>();
        try (Context context = new Context(PluginService.class)) {
            for (final Function<Torch, EngineTask> maker : EngineTasks.all(SpongiosaModels.of(context.service(
                PluginService.class))).values().stream().flatMap(List::stream).toList())
            {
                try (Torch torch = Torch.on("cpu"); EngineTask task = maker.apply(torch)) {
                    numbers.put(task.name(), CheckReference.kept(task.numbers()));
                }
            }
        }
        Files.writeString(Path.of("src/main/resources/io/github/bonegen/check/reference.json"), new GsonBuilder().create()
            .toJson(new CheckReference(numbers)).replace("],", "],\n") + "\n");
    }
}
