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
package io.github.bonegen.radiograph.femur.anatomy;

/**
 * How much larger across than its subject's a femur is by height: the condyles, the shaft and the proximal end each as they are, and
 * smoothly from one to the next.
 *
 * @param condyles scale of the distal end
 * @param shaft that of the shaft
 * @param proximal that of the other end
 * @param length of the femur in mm
 */
record Widening(double condyles, double shaft, double proximal, double length) {

    /** Between these shares of the length the shaft has its own size. */
    private static final double[] SHAFT = {0.12, 0.26, 0.77, 0.87};

    double at(final double z) {
        final double share = z / length;
        if (share > SHAFT[1] && share < SHAFT[2]) {
            return shaft;
        }
        return condyles + smooth((share - SHAFT[0]) / (SHAFT[1] - SHAFT[0])) * (shaft - condyles)
            + smooth((share - SHAFT[2]) / (SHAFT[3] - SHAFT[2])) * (proximal - shaft);
    }

    /** From 0 to 1 without a bend at either end. */
    static double smooth(final double share) {
        final double s = Math.max(0, Math.min(1, share));
        return s * s * (3 - 2 * s);
    }
}
