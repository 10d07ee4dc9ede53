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

import static io.github.bonegen.InvalidInputException.require;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import io.github.bonegen.nn.engine.PyTorchEngine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PyTorch on one device: the memory that networks live in, and derivatives. The engine works offline from the native
 * library on the class path, or with the PyTorch that the user chose; nothing is downloaded.
 */
public final class Torch implements AutoCloseable {

    private static final Pattern DEVICE = Pattern.compile("auto|cpu|gpu(?::(\\d+))?");

    private final NDManager manager;
    private final TorchScriptFunctions door;
    private final Parts parts = new Parts();

    private Torch(final Device device) {
        manager = PyTorchEngine.started().newBaseManager(device);
        door = new TorchScriptFunctions(manager);
    }

    /**
     * Opens PyTorch on a device.
     *
     * @param device {@code auto} (a GPU where there is one, else the CPU), {@code cpu}, {@code gpu} or {@code gpu:N}
     * @throws io.github.bonegen.InvalidInputException if there is no such device; the message names those there are
     */
    public static Torch on(final String device) {
        return new Torch(parse(device));
    }

    private static Device parse(final String text) {
        final Matcher matcher = DEVICE.matcher(text);
        require(matcher.matches(), "device=%s is not accepted; choose auto, cpu, gpu or gpu:N", text);
        final Engine engine = text.startsWith("gpu") ? PyTorchEngine.startedForGpu() : PyTorchEngine.started();
        final int gpus = engine.getGpuCount();
        if (text.equals("cpu") || text.equals("auto") && gpus == 0) {
            return Device.cpu();
        }
        final int index = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
        require(index < gpus, "There is no %s: the engine sees %s; accepted are auto and cpu%s", text,
            gpus == 0 ? "no GPU" : gpus + " GPU(s)", gpus == 0 ? "; engine-report says what a GPU needs"
                : " and gpu:0 to gpu:" + (gpus - 1));
        return Device.gpu(index);
    }

    /** The device as a user names it. */
    public String deviceName() {
        final Device device = manager.getDevice();
        return device.isGpu() ? "gpu:" + device.getDeviceId() : "cpu";
    }

    /** Whether the device is a graphics card. */
    public boolean isOnGpu() {
        return manager.getDevice().isGpu();
    }

    /** Does batches in parts that the device has memory for. */
    public Parts parts() {
        return parts;
    }

    /** Memory that lasts as long as this does. */
    public NDManager manager() {
        return manager;
    }

    /** Memory for one step of work, freed when closed. */
    public NDManager newStep() {
        return manager.newSubManager();
    }

    /** Copies values to the device. */
    public NDArray array(final NDManager owner, final Tensor tensor) {
        return owner.create(tensor.values(), new Shape(tensor.shape()));
    }

    /** Copies values from the device. */
    public static Tensor tensor(final NDArray array) {
        try (NDArray floats = array.toType(DataType.FLOAT32, true)) {
            return new Tensor(array.getShape().getShape(), floats.toFloatArray());
        }
    }

    /** The same values with the channels of a voxel side by side in memory: faster convolutions on CPUs and GPUs. */
    public NDArray channelsLast(final NDArray array) {
        return door.map("channels_last", array);
    }

    // DJL's own conversions leave the graph, so that nothing could be derived through them.

    NDArray toDoubles(final NDArray array) {
        return door.map("to_float64", array);
    }

    /** 16-bit brain floats, for which DJL has no type: to be handed to convolutions only. */
    NDArray toBrainFloats(final NDArray array) {
        return door.map("to_bfloat16", array);
    }

    /** Brain floats where the device has instructions for them; a processor without imitates them slowly. */
    public Precision fastestPrecision() {
        try (NDManager step = newStep()) {
            return isOnGpu() || door.map("calculates_bfloat16", step.create(0f)).getFloat() == 1 ? Precision.BFLOAT16
                : Precision.FLOAT32;
        }
    }

    /** The same numbers as float32, derivable. */
    public NDArray toFloats(final NDArray array) {
        return door.map("to_float32", array);
    }

    /**
     * The derivatives of a scalar; its graph is freed.
     *
     * @return one array for each of {@code variables}, zero where {@code scalar} does not depend on it, owned by the
     *     manager of {@code scalar}
     */
    public NDList gradients(final NDArray scalar, final NDList variables) {
        return door.map("gradients", scalar, variables);
    }

    /** As {@link #gradients}, but the derivatives join the graph, and the graph stays, to be derived again. */
    public NDList differentiableGradients(final NDArray scalar, final NDList variables) {
        return door.map("differentiable_gradients", scalar, variables);
    }

    /**
     * A recorded product with a number. DJL's own {@link NDArray#mul(Number)} puts the number into Java memory that
     * nothing holds once the product is made: the collector may free it before the derivative, which needs it, is
     * taken, and the derivative is then wrong or NaN. This number lives in PyTorch's memory, which the graph holds.
     */
    public static NDArray times(final NDArray array, final double factor) {
        try (NDArray number = array.getManager().full(new Shape(), (float) factor, DataType.FLOAT32)) {
            return array.mul(number);
        }
    }

    /**
     * A recorded sum with a number. It is made on the device, which need not wait for it, as it would for one of DJL's that
     * comes from Java.
     */
    public static NDArray plus(final NDArray array, final double summand) {
        try (NDArray number = array.getManager().full(new Shape(), (float) summand, DataType.FLOAT32)) {
            return array.add(number);
        }
    }

    /** A recorded power, whose exponent lives in PyTorch's memory as the factor of {@link #times} does. */
    public static NDArray power(final NDArray array, final double exponent) {
        try (NDArray number = array.getManager().full(new Shape(), (float) exponent, DataType.FLOAT32)) {
            return array.pow(number);
        }
    }

    /**
     * Moves weights by a step of an optimiser, which waits for nothing that the device still does.
     *
     * @param method that the door's source has for it
     * @param arrays weights, their derivatives, and what the optimiser remembers of them; changed in place
     * @param numbers that the method takes
     */
    public void move(final String method, final NDList arrays, final double... numbers) {
        try (Recording paused = pause(); NDManager host = manager.newSubManager(Device.cpu())) {
            door.map(method, host.create(numbers), arrays);
        }
    }

    /** A matrix of the same singular vectors whose singular values are about 1; see {@code orthogonal} in the door's source. */
    public NDArray orthogonal(final NDArray matrix) {
        return door.map("orthogonal", matrix);
    }

    /** Twice the number of places where two arrays are both above 0, and how often each is, together. */
    public NDArray overlap(final NDArray one, final NDArray other) {
        return door.map("overlap", one, new NDList(other)).singletonOrThrow();
    }

    /** Convolution of kernel 1 as a product of matrices, which for few channels is faster. */
    public NDArray convolvePointwise(final NDArray array, final NDArray weight, final NDArray bias) {
        return door.map("pointwise", array, new NDList(weight, bias)).singletonOrThrow();
    }

    /**
     * Leaky rectifier of slope 0.2, in place, then pixel normalisation, in two passes over memory instead of five.
     * The argument is spoilt.
     */
    public NDArray rectifyAndNormalise(final NDArray array) {
        return door.map("rectify_and_normalise", array);
    }

    /** x times the logistic function of x (Elfwing et al. 2018, doi:10.1016/j.neunet.2017.12.012), derivable. */
    public NDArray silu(final NDArray array) {
        return door.map("silu", array);
    }

    /** {@code array} times the transposed weight, plus the bias. */
    public NDArray linear(final NDArray array, final NDList weightAndBias) {
        return door.map("linear", array, weightAndBias).singletonOrThrow();
    }

    /** Convolution in 2D that keeps the extents, in the numbers of its argument, whatever those of the weights. */
    public NDArray sameConvolution(final NDArray array, final NDList weightAndBias) {
        return door.map("same_convolution", array, weightAndBias).singletonOrThrow();
    }

    /** Group normalisation in groups of 8 channels, then a sigmoid-weighted linear unit. */
    public NDArray normaliseAndActivate(final NDArray array, final NDList weightAndBias) {
        return door.map("normalise_and_activate", array, weightAndBias).singletonOrThrow();
    }

    /** A residual block of two convolutions; the arguments are those of {@code residual} in the door's source. */
    public NDArray residual(final NDArray array, final NDList arguments) {
        return door.map("residual", array, arguments).singletonOrThrow();
    }

    /** Self-attention between positions, heads of 16 channels, added to the argument. */
    public NDArray attention(final NDArray array, final NDList weights) {
        return door.map("attention", array, weights).singletonOrThrow();
    }

    /** Halves both extents of images by averaging. */
    public NDArray halve(final NDArray array) {
        return door.map("halve", array);
    }

    /** Doubles both extents of {@code array} by repetition and appends the channels of {@code skip}. */
    public NDArray doubleAndJoin(final NDArray array, final NDArray skip) {
        return door.map("double_and_join", array, new NDList(skip)).singletonOrThrow();
    }

    /**
     * Rows and columns of images, each image by its own indices.
     *
     * @param rows batch x 1 x height x 1
     * @param columns batch x 1 x 1 x width
     */
    public NDArray gather(final NDArray images, final NDArray rows, final NDArray columns) {
        return door.map("gather_rows_and_columns", images, new NDList(rows, columns)).singletonOrThrow();
    }

    /** A convolution of stride 2, group normalisation and rectifier. */
    public NDArray residualStem(final NDArray array, final NDList weights) {
        return door.map("residual_stem", array, weights).singletonOrThrow();
    }

    /** Two normalised convolutions and their shortcut, in the numbers of {@code array}. */
    public NDArray residualBlock(final NDArray array, final NDList weights) {
        return door.map("residual_block", array, weights).singletonOrThrow();
    }

    /**
     * Evidence at each place times the attention that it gets, the mean of the attention being 1; and the logarithm of
     * the attention, its sum being 1.
     */
    public NDList attendedEvidence(final NDArray array, final NDList weights) {
        return door.map("attended_evidence", array, weights);
    }

    /** Means over rows and columns: batch x channels. */
    public NDArray spatialMean(final NDArray array) {
        return door.map("spatial_mean", array);
    }

    /** The mean cross-entropy of log-odds and targets of 0 to 1. */
    public NDArray binaryCrossEntropy(final NDArray logits, final NDArray targets) {
        return door.map("binary_cross_entropy", logits, new NDList(targets)).singletonOrThrow();
    }

    /** Convolution in 3D without padding, in the numbers of its argument. */
    public NDArray validConvolution(final NDArray array, final NDList weightAndBias) {
        return door.map("valid_convolution", array, weightAndBias).singletonOrThrow();
    }

    /** As {@link #validConvolution}, then a sigmoid-weighted linear unit. */
    public NDArray validActivation(final NDArray array, final NDList weightAndBias) {
        return door.map("valid_activation", array, weightAndBias).singletonOrThrow();
    }

    /** The middle of the argument plus {@link #validActivation}, kernel 3. */
    public NDArray validResidual(final NDArray array, final NDList weightAndBias) {
        return door.map("valid_residual", array, weightAndBias).singletonOrThrow();
    }

    /** {@link #validActivation} of eight times the channels, which become the halves of every voxel. */
    public NDArray validDoubling(final NDArray array, final NDList weightAndBias) {
        return door.map("valid_doubling", array, weightAndBias).singletonOrThrow();
    }

    /** Eight channels become the eight halves of a voxel, x fastest, then y, then z. */
    public NDArray depthToSpace(final NDArray array) {
        return door.map("depth_to_space", array);
    }

    /** The inverse of {@link #depthToSpace}. */
    public NDArray spaceToDepth(final NDArray array) {
        return door.map("space_to_depth", array);
    }

    /** The middle of an array in 3D, of the extents of another. */
    public NDArray middleLike(final NDArray array, final NDArray like) {
        return door.map("margin", array, new NDList(like)).singletonOrThrow();
    }

    /** Scales channel vectors to a mean square of 1, then by 1 plus a gain; then a sigmoid-weighted linear unit. */
    public NDArray modulate(final NDArray array, final NDArray gain) {
        return door.map("modulate", array, new NDList(gain)).singletonOrThrow();
    }

    /** A block of a flow's network without padding; the arguments are those of {@code flow_branch} in the door's source. */
    public NDArray flowBlock(final NDArray array, final NDList arguments) {
        return door.map("flow_block", array, arguments).singletonOrThrow();
    }

    /** As {@link #flowBlock}, with zeros around, so that the extents stay. */
    public NDArray paddedFlowBlock(final NDArray array, final NDList arguments) {
        return door.map("padded_flow_block", array, arguments).singletonOrThrow();
    }

    /**
     * How far signed distances in voxels, clipped at 4, are from the right ones: Huber's loss near the surface above all,
     * their slopes, and the side of the surface.
     */
    public NDArray distanceLoss(final NDArray distances, final NDArray right) {
        return door.map("distance_loss", distances, new NDList(right)).singletonOrThrow();
    }

    /**
     * As {@link #distanceLoss}, and how far bone's amount, surface and Euler number are from the right ones: a regression
     * alone smooths the thinnest tunnels and struts away.
     */
    public NDArray structureLoss(final NDArray distances, final NDArray right) {
        return door.map("structure_loss", distances, new NDList(right)).singletonOrThrow();
    }

    /**
     * Numbers that describe structure, of signed distances in voxels, derivable: the share above a level, how much of that
     * changes from voxel to voxel horizontally and vertically, and its Euler number, at six levels from within bone to
     * marrow. Parallel surfaces tell thickness and spacing, and how they grow whether bone is rods or plates.
     *
     * @param distances 1 x 1 x extents, the first vertical
     * @return 24 numbers, each a mean over voxels
     */
    public NDArray structureNumbers(final NDArray distances) {
        return door.map("structure_numbers", distances);
    }

    /**
     * The Euler number of what is above a threshold, 26-connected, integrated over thresholds from 0 to 1: over the cells
     * of the cubical complex, each as full as the fullest voxel beside it. Cells at the sides of the volume are left out.
     */
    public NDArray innerEulerNumber(final NDArray occupancy) {
        return door.map("euler", occupancy);
    }

    /** The same values as a constant: nothing is derived through it. */
    public NDArray constant(final NDArray array) {
        return door.map("constant", array);
    }

    /** Eigenvalues of symmetric matrices in ascending order: batch x n of batch x n x n. */
    public NDArray symmetricEigenvalues(final NDArray matrices) {
        return door.map("symmetric_eigenvalues", matrices);
    }

    /** Begins PyTorch's own random numbers, such as dropout's, anew; they are one series for the whole process. */
    public static void seed(final long seed) {
        PyTorchEngine.started().setRandomSeed((int) (seed ^ seed >>> 32));
    }

    /** While open, operations on this thread are recorded for derivatives if an operand asks for them. */
    public static Recording record() {
        return new Recording(true);
    }

    /** While open, operations on this thread are not recorded, whatever their operands ask for. */
    public static Recording pause() {
        return new Recording(false);
    }

    /** See {@link Torch#record} and {@link Torch#pause}. */
    public static final class Recording implements AutoCloseable {

        private final boolean before = JniUtils.isGradMode();

        private Recording(final boolean recording) {
            JniUtils.setGradMode(recording);
        }

        @Override
        public void close() {
            JniUtils.setGradMode(before);
        }
    }

    /** Gives all memory back, to the card too: PyTorch keeps it for its next use, which others on the card would wait for. */
    @Override
    public void close() {
        door.close();
        manager.close();
        if (isOnGpu()) {
            JniUtils.emptyCudaCache();
        }
    }
}
