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
package io.github.bonegen.volume.format;

/** Voxel sizes of Scanco scanners, whose headers have the whole extent in whole micrometres, rounded or cut off. */
final class ScancoLength {

    private static final double MICROMETRES_PER_MILLIMETRE = 1000;
    private static final int MOST_DECIMALS = 4;
    private static final double SAME = 1e-6;

    private ScancoLength() {
        // Static functions only.
    }

    /**
     * A voxel's edge in mm: the shortest number of micrometres that makes the extent is what the scanner had.
     *
     * @param voxels along the axis
     * @param extent of all of them in micrometres
     */
    static double edge(final double voxels, final double extent) {
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            final double unit = Math.pow(10, decimals);
            final double rounded = Math.round((extent + 0.25) / voxels * unit) / unit;
            if (rounded > 0 && rounded * voxels > extent - 0.5 && rounded * voxels < extent + 1) {
                return rounded / MICROMETRES_PER_MILLIMETRE;
            }
        }
        return extent / voxels / MICROMETRES_PER_MILLIMETRE;
    }

    /** An edge that was made from a header's extent is the scanner's; another one is as it is. */
    static double edge(final double given, final double voxels, final double extent) {
        final double made = extent / voxels / MICROMETRES_PER_MILLIMETRE;
        return Math.abs(given - made) <= SAME * given ? edge(voxels, extent) : given;
    }
}
