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
package io.github.bonegen.spongiosa.model;

import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;

/**
 * A model and the device that it is on, closed together.
 *
 * @param torch that the model alone uses
 */
public record OpenModel(SpongiosaModel model, Torch torch) implements AutoCloseable {

    /**
     * Opens a model of the user's or a bundled one.
     *
     * @param name of a model, or path of an archive
     * @param device as {@link Torch#on} takes it
     * @throws io.github.bonegen.InvalidInputException if there is no such model or device, or it makes something else
     */
    public static OpenModel of(final String name, final String device, final SpongiosaModels kinds) {
        final Torch torch = Torch.on(device);
        try {
            return new OpenModel(kinds.open(ModelStore.standard().open(name), torch), torch);
        }
        catch (final RuntimeException exception) {
            torch.close();
            throw exception;
        }
    }

    @Override
    public void close() {
        model.close();
        torch.close();
    }
}
