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
package io.github.bonegen.radiograph.femur.fracture;

/**
 * The measures of one fracture. Angles in degrees, lengths in mm; what a kind has no use for is 0.
 *
 * @param kind what has happened
 * @param site height of the fracture's middle above the knee joint
 * @param lateralAngle of the fracture line at the lateral cortex against the plane across the shaft
 * @param medialAngle of the line on its medial half (AFF), or the azimuth of an oblique or spiral fracture
 * @param beak height of the periosteal thickening at the lateral cortex
 * @param beakLength its extent along the shaft to either side
 * @param endosteal thickening of the lateral cortex at the fracture inwards
 * @param gap between the fragments; of an incomplete fracture, the width of its cleft
 * @param depth how far an incomplete fracture reaches in, as a share of the shaft's width
 * @param shiftLateral displacement of the distal fragment
 * @param shiftAnterior displacement of the distal fragment
 * @param shortening overlap of the fragments along the shaft
 * @param varus angulation of the distal fragment, apex lateral
 * @param sagittal angulation of the distal fragment, apex anterior
 * @param rotation of the distal fragment about the shaft
 * @param pitch extent along the shaft of a spiral or comminuted fracture
 * @param pieces number of intermediate fragments of a comminuted fracture, or of chips off an atypical one
 * @param chip how deep into the bone a chip off an atypical fracture reaches
 * @param roughness standard deviation of the fracture surface
 * @param seed of the surface and of the pieces
 */
public record Fracture(FractureKind kind, double site, double lateralAngle, double medialAngle, double beak,
    double beakLength, double endosteal, double gap, double depth, double shiftLateral, double shiftAnterior,
    double shortening, double varus, double sagittal, double rotation, double pitch, int pieces, double chip,
    double roughness, long seed)
{
    /** No fracture; the images of an intact femur are centered on the given height. */
    public static Fracture none(final double center) {
        return new Fracture(FractureKind.INTACT, center, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
