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

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.stream.IntStream;

/**
 * An array that what is made of it can be derived by: what soft targets and models are written in. Every operation keeps
 * its numbers for as long as a derivative may need them, which DJL's own {@code NDArray.mul(Number)} does not (see
 * {@link Torch#times}). The first axis counts volumes. Immutable; its memory belongs to the manager of the array.
 *
 * @param array as DJL has it, for operations that are not here; arithmetic with numbers is better done here
 */
public record Differentiable(NDArray array) {

    /** The extent of each axis, volumes first. */
    public long[] shape() {
        return array.getShape().getShape();
    }

    /** Values that nothing is derived through, in the memory of this array. */
    public Differentiable constant(final float[] values, final long... shape) {
        return new Differentiable(array.getManager().create(values, new Shape(shape)));
    }

    /** The sum. Of two extents of one axis one may be 1: that array is repeated along it. */
    public Differentiable plus(final Differentiable other) {
        return new Differentiable(array.add(other.array));
    }

    /** The sum of every number with this one. */
    public Differentiable plus(final double number) {
        return new Differentiable(Torch.plus(array, number));
    }

    /** The difference, with extents as for {@link #plus(Differentiable)}. */
    public Differentiable minus(final Differentiable other) {
        return new Differentiable(array.sub(other.array));
    }

    /** The difference of every number and this one. */
    public Differentiable minus(final double number) {
        return plus(-number);
    }

    /** The product number by number, with extents as for {@link #plus(Differentiable)}; {@link #product} is that of matrices. */
    public Differentiable times(final Differentiable other) {
        return new Differentiable(array.mul(other.array));
    }

    /** The product of every number with this one. */
    public Differentiable times(final double number) {
        return new Differentiable(Torch.times(array, number));
    }

    /**
     * The quotient number by number, with extents as for {@link #plus(Differentiable)}; infinite or NaN where the divisor is 0.
     */
    public Differentiable over(final Differentiable other) {
        return new Differentiable(array.div(other.array));
    }

    /** The quotient of every number and this one, as a product with its reciprocal. */
    public Differentiable over(final double number) {
        return times(1 / number);
    }

    /** Every number with the other sign. */
    public Differentiable negated() {
        return new Differentiable(array.neg());
    }

    /** The power of every number; NaN where it is negative and the exponent no whole number. */
    public Differentiable power(final double exponent) {
        return new Differentiable(Torch.power(array, exponent));
    }

    /** The square of every number. */
    public Differentiable square() {
        return new Differentiable(array.square());
    }

    /** The square root of every number, NaN below 0; the derivative at 0 is infinite. */
    public Differentiable root() {
        return new Differentiable(array.sqrt());
    }

    /** Every number without its sign; the derivative at 0 is 0. */
    public Differentiable absolute() {
        return new Differentiable(array.abs());
    }

    /** The exponential of every number. */
    public Differentiable exp() {
        return new Differentiable(array.exp());
    }

    /** The natural logarithm of every number; minus infinity at 0, NaN below. */
    public Differentiable log() {
        return new Differentiable(array.log());
    }

    /** The hyperbolic tangent of every number, between -1 and 1. */
    public Differentiable tanh() {
        return new Differentiable(array.tanh());
    }

    /** The logistic function 1 / (1 + exp(-x)) of every number, between 0 and 1. */
    public Differentiable sigmoid() {
        return new Differentiable(Activation.sigmoid(array));
    }

    /** What is below 0 becomes 0. */
    public Differentiable rectified() {
        return new Differentiable(Activation.relu(array));
    }

    /** The product of matrices: this of rows x n, the other of n x columns. */
    public Differentiable product(final Differentiable matrix) {
        return new Differentiable(array.matMul(matrix.array));
    }

    /** The mean of each volume: one number a volume. */
    public Differentiable mean() {
        return new Differentiable(rows().mean(new int[] {1}));
    }

    /** The sum of each volume: one number a volume. */
    public Differentiable sum() {
        return new Differentiable(rows().sum(new int[] {1}));
    }

    /** The same numbers in another shape; one extent may be -1. */
    public Differentiable reshaped(final long... shape) {
        return new Differentiable(array.reshape(new Shape(shape)));
    }

    /** What lies from {@code first} up to but not including {@code end} along an axis. */
    public Differentiable part(final int axis, final long first, final long end) {
        return new Differentiable(array.get(new NDIndex().addAllDim(axis).addSliceDim(first, end)
            .addAllDim(shape().length - axis - 1)));
    }

    /** This and others, one after the other along an axis. */
    public Differentiable followedBy(final int axis, final Differentiable... others) {
        final NDList rest = new NDList();
        IntStream.range(0, others.length).forEach(i -> rest.add(others[i].array));
        return new Differentiable(array.getNDArrayInternal().concat(rest, axis));
    }

    /** All numbers, the last axis fastest. */
    public float[] values() {
        return array.toFloatArray();
    }

    private NDArray rows() {
        return array.reshape(new Shape(shape()[0], -1));
    }
}
