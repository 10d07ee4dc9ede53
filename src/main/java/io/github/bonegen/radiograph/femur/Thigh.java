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
package io.github.bonegen.radiograph.femur;

import io.github.bonegen.Seeds;
import io.github.bonegen.radiograph.femur.anatomy.Anatomy;
import io.github.bonegen.radiograph.femur.anatomy.BoneTexture;
import io.github.bonegen.radiograph.femur.anatomy.Femur;
import io.github.bonegen.radiograph.femur.anatomy.LegBones;
import io.github.bonegen.radiograph.femur.anatomy.Motion;
import io.github.bonegen.radiograph.femur.anatomy.NoiseField;
import io.github.bonegen.radiograph.femur.anatomy.Thickening;
import io.github.bonegen.radiograph.femur.fracture.Fracture;
import io.github.bonegen.radiograph.femur.fracture.Fragment;
import io.github.bonegen.radiograph.femur.fracture.Fragmentation;
import io.github.bonegen.radiograph.femur.implant.Implant;
import io.github.bonegen.radiograph.femur.implant.ImplantKind;
import io.github.bonegen.radiograph.femur.implant.ImplantShape;
import io.github.bonegen.radiograph.femur.implant.Metal;
import io.github.bonegen.radiograph.femur.implant.ResectedShape;
import io.github.bonegen.radiograph.femur.tissue.MuscleTexture;
import io.github.bonegen.radiograph.femur.tissue.SoftTissue;
import io.github.bonegen.radiograph.femur.tissue.SoftTissueAxis;
import io.github.bonegen.radiograph.physics.Body;
import io.github.bonegen.radiograph.physics.Ray;
import io.github.bonegen.radiograph.physics.spectrum.Material;
import io.github.bonegen.radiograph.physics.spectrum.Materials;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * A phantom as the beam meets it: femur, hip and knee in their soft tissue. In the world x points to the patient's
 * left, y forwards, z up; its origin is the knee joint.
 */
public final class Thigh implements Body {

    private static final List<Material> MATERIALS = List.of(Materials.SOFT_TISSUE, Materials.MARROW,
        Materials.CORTICAL_BONE);
    private static final double PELVIS_BELOW = 120;
    private static final double PELVIS_ABOVE = 170;
    private static final double LEG = 320;
    private static final double PATELLA = 65;

    private static final int TISSUES = 3;
    /** The length through muscles in mm above which it changes evenly over a pixel. */
    private static final double EVEN = 20;

    private final Phantom phantom;
    private final Femur femur;
    private final Fragmentation fragmentation;
    private final List<Fragment> fragments;
    private final BoneTracer bones;
    private final Metal metal;
    private final SoftTissue softTissue;

    /** Rays nearer to each other than this pay for filling a grid of distances, mm. */
    private static final double CLOSE = 0.9;

    public Thigh(final Phantom phantom) {
        this(phantom, Double.POSITIVE_INFINITY);
    }

    /** @param spacing distance of neighbouring rays in mm */
    Thigh(final Phantom phantom, final double spacing) {
        this.phantom = phantom;
        final Anatomy anatomy = phantom.anatomy();
        final Fracture fracture = phantom.fracture();
        final NoiseField noise = new NoiseField(Seeds.of(anatomy.texture(), 0));
        final LegBones exact = phantom.skeleton().of(anatomy, new Thickening(fracture.site(), fracture.beak(),
            fracture.endosteal(), Math.max(1, fracture.beakLength())));
        final LegBones skeleton = spacing < CLOSE ? exact.forCloseRays() : exact;
        femur = skeleton.femur();
        fragmentation = new Fragmentation(femur, skeleton.traced(), fracture, anatomy.length(), noise);
        final Implant implant = phantom.implant();
        metal = ImplantShape.of(implant, anatomy, femur);
        fragments = new ArrayList<>(implant.kind() == ImplantKind.HIP ? List.of(Fragment.whole(new ResectedShape(skeleton.traced(),
            ImplantShape.neckCut(anatomy), femur.axisX(anatomy.length())), Motion.NONE, 0, anatomy.length()))
            : fragmentation.fragments());
        final double hip = anatomy.length();
        fragments.add(Fragment.whole(skeleton.pelvis(), Motion.NONE, hip - PELVIS_BELOW,
            hip + PELVIS_ABOVE));
        fragments.add(Fragment.whole(skeleton.lowerLeg(), fragmentation.motion(), -LEG, PATELLA));
        bones = new BoneTracer(BoneTexture.of(anatomy.texture()));
        softTissue = new SoftTissue(anatomy, SoftTissueAxis.of(anatomy, femur, fracture.site(), fragmentation.motion()),
            new MuscleTexture(noise));
    }

    @Override
    public List<Material> materials() {
        final ImplantKind kind = phantom.implant().kind();
        return kind == ImplantKind.NONE ? MATERIALS
            : List.of(MATERIALS.get(0), MATERIALS.get(1), MATERIALS.get(2), kind.metal());
    }

    @Override
    public void trace(final Ray ray, final double[] millimetres) {
        final Ray local = local(ray);
        final double[] tissue = new double[TISSUES];
        softTissue.trace(local, tissue);
        trace(local, tissue, millimetres);
    }

    /** The rays of a pixel share their soft tissue wherever it is no edge. */
    @Override
    public Body around(final Ray middle) {
        final double[] tissue = new double[TISSUES];
        softTissue.trace(local(middle), tissue);
        return tissue[TISSUES - 1] > EVEN ? new Pixel(tissue) : this;
    }

    private Ray local(final Ray ray) {
        final double side = side();
        return new Ray(side * ray.x(), ray.y(), ray.z(), side * ray.dx(), ray.dy(), ray.dz());
    }

    /** @param tissue lengths in soft tissue, as if there were nothing else */
    private void trace(final Ray local, final double[] tissue, final double[] millimetres) {
        final double[] bone = new double[2];
        final double[] stretches = metal.stretches(local);
        for (final Fragment fragment : fragments) {
            bones.trace(fragment, local, stretches, bone);
        }
        double inMetal = 0;
        for (int i = 0; i < stretches.length; i += 2) {
            inMetal += stretches[i + 1] - stretches[i];
        }
        // Bone and metal take the place of muscle, and where there is too little of that, of fat.
        final double muscle = tissue[0] - tissue[1] - bone[0] - bone[1] - inMetal;
        millimetres[0] = Math.max(0, muscle);
        millimetres[1] = Math.max(0, tissue[1] + Math.min(0, muscle)) + bone[1];
        millimetres[2] = bone[0];
        if (phantom.implant().kind() != ImplantKind.NONE) {
            millimetres[3] = inMetal;
        }
    }

    @Override
    public boolean contains(final double x, final double y, final double z) {
        final double radius = phantom.anatomy().thighRadius();
        final double length = phantom.anatomy().length();
        return x * x + y * y < radius * radius && z > -length && z < 2 * length;
    }

    /** The truth about the fracture and the bone. */
    public Landmarks landmarks() {
        return Landmarks.of(phantom, femur, fragmentation.frame(), fragmentation.smooth());
    }

    /** What a reader would measure on the bone, found from its surfaces and not from the parameters. */
    public Measurements measurements() {
        return Measurements.of(phantom, femur, fragmentation.frame(), fragmentation.smooth());
    }

    /** The point that images are centered on: the shaft's axis at a height, in the world. */
    public Vector3D axis(final double height) {
        return new Vector3D(side() * femur.axisX(height), femur.axisY(height), height);
    }

    /** This thigh with soft tissue that is the same for every ray. */
    private final class Pixel implements Body {

        private final double[] tissue;

        Pixel(final double[] tissue) {
            this.tissue = tissue;
        }

        @Override
        public List<Material> materials() {
            return Thigh.this.materials();
        }

        @Override
        public void trace(final Ray ray, final double[] millimetres) {
            Thigh.this.trace(local(ray), tissue, millimetres);
        }

        @Override
        public boolean contains(final double x, final double y, final double z) {
            return Thigh.this.contains(x, y, z);
        }
    }

    /** 1 for a left thigh, whose lateral side is the patient's left. */
    private double side() {
        return phantom.anatomy().left() ? 1 : -1;
    }
}
