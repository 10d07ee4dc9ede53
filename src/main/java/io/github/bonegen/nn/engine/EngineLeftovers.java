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
package io.github.bonegen.nn.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What killed programs have left of unpacking PyTorch: DJL unpacks into a folder of its own and moves what is whole. One
 * that nothing was written to for a while is of no program that runs.
 */
final class EngineLeftovers {

    private static final String UNPACKING = "tmp\\d+";
    private static final Duration LEFT = Duration.ofMinutes(1);

    private EngineLeftovers() {
        // Static functions only.
    }

    /** @param engine folder of the unpacked versions, which need not be there */
    static void clear(final Path engine) throws IOException {
        if (!Files.isDirectory(engine)) {
            return;
        }
        for (final Path folder : list(engine)) {
            if (folder.getFileName().toString().matches(UNPACKING) && isLeft(folder)) {
                EngineCache.remove(folder);
            }
        }
    }

    private static boolean isLeft(final Path folder) throws IOException {
        final Instant latest = Instant.now().minus(LEFT);
        for (final Path file : list(folder)) {
            if (Files.getLastModifiedTime(file).toInstant().isAfter(latest)) {
                return false;
            }
        }
        return Files.getLastModifiedTime(folder).toInstant().isBefore(latest);
    }

    private static List<Path> list(final Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
