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
package io.github.bonegen.model;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.model.CheckpointPickle.View;
import io.github.bonegen.nn.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The number types of PyTorch storages that weights come in. */
enum StorageType {

    FLOAT("Float", Float.BYTES) {
        @Override
        float value(final ByteBuffer bytes, final int index) {
            return bytes.getFloat(index * Float.BYTES);
        }
    },
    DOUBLE("Double", Double.BYTES) {
        @Override
        float value(final ByteBuffer bytes, final int index) {
            return (float) bytes.getDouble(index * Double.BYTES);
        }
    },
    BFLOAT16("BFloat16", Short.BYTES) {
        @Override
        float value(final ByteBuffer bytes, final int index) {
            return Float.intBitsToFloat(bytes.getShort(index * Short.BYTES) << Short.SIZE);
        }
    },
    LONG("Long", Long.BYTES) {
        @Override
        float value(final ByteBuffer bytes, final int index) {
            return bytes.getLong(index * Long.BYTES);
        }
    };

    private final String torchName;
    private final int width;

    StorageType(final String torchName, final int width) {
        this.torchName = torchName;
        this.width = width;
    }

    /** The value at an index. */
    abstract float value(ByteBuffer bytes, int index);

    static StorageType of(final View view, final String file) {
        for (final StorageType type : values()) {
            if (type.torchName.equals(view.storage().type())) {
                return type;
            }
        }
        throw new InvalidInputException(file + " holds weights of type " + view.storage().type()
            + "; accepted are Float, Double, BFloat16 and Long");
    }

    /** Bytes of the whole storage that a view looks into. */
    long bytes(final View view) {
        return view.storage().size() > Long.MAX_VALUE / width ? Long.MAX_VALUE : view.storage().size() * width;
    }

    /** Gathers a strided view from the bytes of its storage. */
    Tensor tensor(final View view, final byte[] bytes, final String name, final String file) {
        final long[] shape = view.shape();
        long last = view.offset();
        boolean valid = view.offset() >= 0;
        for (int axis = 0; axis < shape.length; axis++) {
            valid &= view.strides()[axis] >= 0 && view.strides()[axis] <= bytes.length;
            last += (shape[axis] - 1) * view.strides()[axis];
        }
        require(valid && last >= 0 && (last + 1) * width <= bytes.length,
            "%s is damaged: the tensor %s reaches beyond its storage", file, name);
        final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        final float[] values = new float[(int) Tensor.size(shape)];
        final long[] position = new long[shape.length];
        for (int i = 0; i < values.length; i++) {
            long index = view.offset();
            for (int axis = 0; axis < shape.length; axis++) {
                index += position[axis] * view.strides()[axis];
            }
            values[i] = value(buffer, (int) index);
            advance(position, shape);
        }
        return new Tensor(shape, values);
    }

    private static void advance(final long[] position, final long[] shape) {
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            if (++position[axis] < shape[axis]) {
                return;
            }
            position[axis] = 0;
        }
    }
}
