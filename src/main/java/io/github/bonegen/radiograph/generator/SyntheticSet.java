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

import io.github.bonegen.Progress;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.ImageStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A set of synthetic images of some classes: one that is there, or one that a model is to make.
 *
 * @param source folder of an image set, or the name or archive of a model
 * @param labels of the classes that a model makes
 * @param count of images of each class that a model makes
 * @param sampling of diffusion models
 * @param seed of the images
 */
public record SyntheticSet(String source, List<String> labels, int count, Sampling sampling, long seed) {

    /**
     * Reads the set, or has the model make it into a folder, where it stays and is found the next time.
     *
     * @param models that a name may mean
     * @param made folder for images that are made
     * @throws io.github.bonegen.InvalidInputException if there is no such set or model, or it does not make the classes
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public ImageSet open(final RadiographModels kinds, final ModelStore models, final ImageStore store,
        final Path made, final Torch torch, final Progress progress)
    {
        final Path folder = Path.of(source);
        if (Files.exists(folder.resolve(ImageSet.TABLE))) {
            return ImageSet.read(folder);
        }
        return Files.exists(made.resolve(ImageSet.TABLE)) ? ImageSet.read(made)
            : make(kinds, models, new GeneratedSet(made, store, source), torch, progress);
    }

    private ImageSet make(final RadiographModels kinds, final ModelStore models, final GeneratedSet set,
        final Torch torch, final Progress progress)
    {
        try (RadiographModel generator = kinds.open(models.open(source), sampling, torch)) {
            new RadiographBatch(labels, generator.views(), count, seed).generate(generator, set, progress);
            return set.finish();
        }
    }
}
