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
package io.github.bonegen.nn.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The named weights of a network on a device, in a fixed order. */
public final class Parameters implements AutoCloseable {

    private final Torch torch;
    private final NDManager manager;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();

    /** Copies tensors to the device of {@code torch}. */
    public Parameters(final Torch torch, final Map<String, Tensor> tensors) {
        this.torch = torch;
        manager = torch.newStep();
        tensors.forEach((name, tensor) -> arrays.put(name, torch.array(manager, tensor)));
    }

    /** The device that the weights are on; closing the weights leaves it open. */
    public Torch torch() {
        return torch;
    }

    /** @throws IllegalArgumentException if there is no weight of that name */
    public NDArray get(final String name) {
        final NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("There is no weight " + name);
        }
        return array;
    }

    /** By name, in order. */
    public Map<String, NDArray> arrays() {
        return Collections.unmodifiableMap(arrays);
    }

    /** The names of the weights that a test accepts, in order. */
    public java.util.List<String> names(final Predicate<String> accepted) {
        return arrays.keySet().stream().filter(accepted).toList();
    }

    /** The weights of these names, in that order. */
    public NDList list(final Iterable<String> names) {
        final NDList list = new NDList();
        names.forEach(name -> list.add(get(name)));
        return list;
    }

    /** Asks for derivatives by every weight, or for none. */
    public void setRequiresGradient(final boolean required) {
        arrays.values().forEach(array -> array.setRequiresGradient(required));
    }

    /**
     * Copies values from a file over all weights; what uses the weights uses the new ones.
     *
     * @throws io.github.bonegen.InvalidInputException unless they are all there, of the right shapes and finite
     */
    public void restore(final Map<String, Tensor> tensors) {
        final Map<String, long[]> shapes = new LinkedHashMap<>();
        arrays.forEach((name, array) -> shapes.put(name, array.getShape().getShape()));
        Tensor.requireShapes(tensors, shapes);
        try (Torch.Recording paused = Torch.pause(); NDManager step = torch.newStep()) {
            arrays.forEach((name, array) -> array.muli(0).addi(torch.array(step, tensors.get(name))));
        }
    }

    /** Copies all weights from the device. */
    public Map<String, Tensor> tensors() {
        final Map<String, Tensor> tensors = new LinkedHashMap<>();
        arrays.forEach((name, array) -> tensors.put(name, Torch.tensor(array)));
        return tensors;
    }

    @Override
    public void close() {
        manager.close();
    }
}
