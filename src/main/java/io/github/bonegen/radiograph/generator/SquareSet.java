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
package io.github.bonegen.radiograph.generator;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.ImageStore;
import io.github.bonegen.radiograph.set.SetPreparation;
import io.github.bonegen.radiograph.set.SizeStrategy;
import io.github.bonegen.radiograph.set.Splitting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * An image set as squares of one size, prepared unless it is already.
 *
 * @param folder of the set
 * @param strategy pad, crop or multiscale, or {@value #AS_IT_IS} for a set that was prepared
 * @param size edge of the squares in pixels
 * @param mm size of a pixel; 0 leaves it to the strategy
 */
public record SquareSet(Path folder, String strategy, int size, double mm) {

    /** The strategy that leaves images alone. */
    public static final String AS_IT_IS = "none";

    private static final long SEED_OF_SPLITS = 1;

    /**
     * Reads the set, or prepares it into a folder, where it stays and is found the next time.
     *
     * @param prepared folder for the squares
     * @throws io.github.bonegen.InvalidInputException if the set or the strategy cannot be used
     */
    public ImageSet open(final ImageStore store, final Path prepared, final Progress progress) {
        if (strategy.equals(AS_IT_IS)) {
            return ImageSet.read(folder);
        }
        final SizeStrategy squares = SizeStrategy.named(strategy, size, mm);
        if (!Files.exists(prepared.resolve(ImageSet.TABLE))) {
            require(Files.isRegularFile(folder.resolve(ImageSet.TABLE)),
                "There is no image set %s; accepted is a folder with %s", folder, ImageSet.TABLE);
            final SetPreparation preparation = new SetPreparation(folder, squares, size, store, Optional.empty(), Map.of());
            preparation.checkOutput(prepared);
            preparation.prepare(folder.resolve(ImageSet.TABLE), Splitting.byPatient(SEED_OF_SPLITS), prepared, progress);
        }
        return ImageSet.read(prepared);
    }
}
