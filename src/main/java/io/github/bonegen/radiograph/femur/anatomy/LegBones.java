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

import java.util.List;

/**
 * The bones that a film of a thigh shows.
 *
 * @param femur unbroken
 * @param traced the femur's shape as rays meet it
 * @param pelvis its half of this side
 * @param lowerLeg tibia, fibula and patella
 */
public record LegBones(Femur femur, BoneShape traced, BoneShape pelvis, BoneShape lowerLeg) {

    /** The same bones where many rays pass within a millimetre. */
    public LegBones forCloseRays() {
        return new LegBones(femur, traced.forCloseRays(), pelvis.forCloseRays(), lowerLeg.forCloseRays());
    }

    /** Makes the bones of an anatomy. */
    public interface Model {

        /** The name that users give. */
        String title();

        /** The bones of an anatomy, the femur's cortex thickened as said. */
        LegBones of(Anatomy anatomy, Thickening thickening);
    }

    /** Bones made of simple solids. */
    public static final Model SCHEMATIC = new Model() {

        @Override
        public String title() {
            return "schematic";
        }

        @Override
        public LegBones of(final Anatomy anatomy, final Thickening thickening) {
            final FemurShape femur = new FemurShape(anatomy, thickening);
            return new LegBones(femur, femur, new PelvisShape(anatomy, femur), new LowerLegShape(anatomy, femur));
        }

        @Override
        public String toString() {
            return title();
        }
    };

    /** Bones of the Visible Human Female or Male, brought to the anatomy's measures. */
    public static final Model FITTED = new Model() {

        @Override
        public String title() {
            return "fitted";
        }

        @Override
        public LegBones of(final Anatomy anatomy, final Thickening thickening) {
            final LegBones plain = SCHEMATIC.of(anatomy, thickening);
            final Subject subject = anatomy.male() ? Subject.MALE : Subject.FEMALE;
            final FittedFemur femur = new FittedFemur(subject, anatomy, (FemurShape) plain.femur(), thickening);
            return new LegBones(femur, femur, new FittedBone(subject.pelvis, subject.head, femur.head().toArray(),
                    anatomy.headRadius() / subject.headRadius, plain.pelvis()),
                femur.lowerLeg(plain.lowerLeg()));
        }

        @Override
        public String toString() {
            return title();
        }
    };

    /** All there are. */
    public static final List<Model> MODELS = List.of(SCHEMATIC, FITTED);
}
