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

import io.github.bonegen.Seeds;
import io.github.bonegen.radiograph.femur.anatomy.BoneShape;
import io.github.bonegen.radiograph.femur.anatomy.Femur;
import io.github.bonegen.radiograph.femur.anatomy.Motion;
import io.github.bonegen.radiograph.femur.anatomy.NoiseField;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/** Breaks a femur: its fragments, and the surface that they parted along. */
public final class Fragmentation {

    private static final double SURFACE_MARGIN = 4;
    /** How far intermediate fragments go outwards (mm) and turn (degrees) at most; assumptions. */
    private static final double PIECE_SHIFT = 7;
    private static final double PIECE_TURN = 22;
    /** The same of chips, and the slope of the surface under them in degrees; assumptions. */
    private static final double CHIP_SHIFT = 4;
    private static final double CHIP_TURN = 12;
    private static final double CHIP_SLOPE = 52;

    private final BoneShape shape;
    private final Fracture fracture;
    private final double top;
    private final double radius;
    private final NoiseField noise;
    private final FractureFrame frame;
    private final Motion motion;

    /**
     * @param femur unbroken
     * @param shape of it that its fragments have
     * @param length of it in mm
     * @param noise of its rough surfaces
     */
    public Fragmentation(final Femur femur, final BoneShape shape, final Fracture fracture, final double length,
        final NoiseField noise)
    {
        this.shape = shape;
        this.fracture = fracture;
        this.noise = noise;
        top = length + SURFACE_MARGIN;
        radius = femur.radiusX(fracture.site());
        frame = FractureFrame.at(femur, fracture.site(), reach());
        final Vector3D shift = new Vector3D(fracture.shiftLateral(), fracture.shiftAnterior(),
            fracture.shortening() - (isComplete() ? fracture.gap() : 0));
        motion = fracture.kind() == FractureKind.INTACT ? Motion.NONE : Motion.of(frame.point(0, 0, 0),
            fracture.varus(), fracture.sagittal(), fracture.rotation(), shift);
    }

    private boolean isComplete() {
        return fracture.kind() != FractureKind.INTACT && fracture.kind() != FractureKind.AFF_INCOMPLETE;
    }

    /** Where the distal fragment has gone. */
    public Motion motion() {
        return motion;
    }

    /** Where the fracture is: the frame that its surfaces are given in. */
    public FractureFrame frame() {
        return frame;
    }

    /**
     * The pieces of bone, made anew by each call: one of a femur that has not come apart, else the proximal and the distal one
     * and those between or beside them.
     */
    public List<Fragment> fragments() {
        switch (fracture.kind()) {
            case INTACT:
                return List.of(Fragment.whole(shape, Motion.NONE, 0, top));
            case AFF_INCOMPLETE:
                return List.of(new Fragment(shape, FragmentSpace.allBut(cleft()), frame, motion, 0, top));
            case NFF_COMMINUTED:
                return comminuted();
            case AFF_COMPLETE:
                return chipped();
            default:
                final FractureSurface surface = rough(smooth(), 0);
                return List.of(proximal(FragmentSpace.beyond(surface, 0, 1)), distal(FragmentSpace.beyond(surface, 0, -1)));
        }
    }

    /** The surface without its roughness; of a comminuted fracture, its upper one. */
    public FractureSurface smooth() {
        switch (fracture.kind()) {
            case AFF_COMPLETE:
            case AFF_INCOMPLETE:
                return new AtypicalSurface(fracture.lateralAngle(), fracture.medialAngle(), radius);
            case NFF_SPIRAL:
                return new SpiralSurface(fracture.pitch(), fracture.medialAngle());
            default:
                return new ObliqueSurface(fracture.lateralAngle(), fracture.medialAngle());
        }
    }

    private FractureSurface rough(final FractureSurface surface, final double offset) {
        return new RoughSurface(surface, fracture.roughness(), noise, offset);
    }

    private double reach() {
        final FractureSurface surface = smooth();
        double highest = Math.abs(fracture.pitch());
        for (int degrees = 0; degrees < 360; degrees += 10) {
            final double angle = Math.toRadians(degrees);
            highest = Math.max(highest, Math.abs(surface.height(1.3 * radius * Math.cos(angle),
                1.3 * radius * Math.sin(angle))));
        }
        return highest + chipHeight() + 3 * fracture.roughness() + SURFACE_MARGIN;
    }

    private FragmentSpace cleft() {
        final FractureSurface surface = rough(smooth(), 0);
        final double innermost = radius * (1 - 2 * fracture.depth());
        return FragmentSpace.beyond(surface, fracture.gap() / 2, -1).and(FragmentSpace.beyond(surface, -fracture.gap() / 2, 1))
            .and(FragmentSpace.towards(0, innermost));
    }

    /** How far a chip goes down from the fracture's surface in mm. */
    private double chipHeight() {
        return fracture.chip() * Math.tan(Math.toRadians(CHIP_SLOPE));
    }

    /** Chips that have come off the rim of the distal fragment, spread around it from the medial side on. */
    private List<Fragment> chipped() {
        final FractureSurface surface = rough(smooth(), 0);
        final FragmentSpace below = FragmentSpace.beyond(surface, 0, -1);
        final SplittableRandom random = new SplittableRandom(Seeds.of(fracture.seed(), 1));
        final List<Fragment> fragments = new ArrayList<>();
        FragmentSpace rest = below;
        for (int chip = 0; chip < fracture.pieces(); chip++) {
            final double azimuth = Math.PI + (chip + 0.5 * (random.nextDouble() - 0.5)) * 2 * Math.PI
                / fracture.pieces();
            final FragmentSpace wedge = wedge(azimuth, 11 * (chip + 1));
            fragments.add(new Fragment(shape, below.and(wedge), frame, chipMotion(azimuth, random),
                frame.z() - frame.reach(), frame.z() + frame.reach()));
            rest = rest.and(FragmentSpace.allBut(wedge));
        }
        fragments.add(proximal(FragmentSpace.beyond(surface, 0, 1)));
        fragments.add(distal(rest));
        return fragments;
    }

    /** What lies on a slope that comes up from the rim and meets the fracture's surface as deep in as a chip is. */
    private FragmentSpace wedge(final double azimuth, final double offset) {
        final double slope = Math.tan(Math.toRadians(CHIP_SLOPE));
        final double rim = smooth().height(radius * Math.cos(azimuth), radius * Math.sin(azimuth));
        return FragmentSpace.beyond(rough(new ObliqueSurface(CHIP_SLOPE, Math.toDegrees(azimuth) + 180), offset),
            rim + (radius - fracture.chip()) * slope, 1);
    }

    /** A chip has gone with the distal fragment, and a little outwards and askew. */
    private Motion chipMotion(final double azimuth, final SplittableRandom random) {
        final double outwards = CHIP_SHIFT * (0.3 + 0.7 * random.nextDouble());
        return Motion.of(frame.point(0, 0, 0), fracture.varus() + CHIP_TURN * (2 * random.nextDouble() - 1),
            fracture.sagittal() + CHIP_TURN * (2 * random.nextDouble() - 1),
            fracture.rotation() + CHIP_TURN * (2 * random.nextDouble() - 1),
            new Vector3D(fracture.shiftLateral() + outwards * Math.cos(azimuth),
                fracture.shiftAnterior() + outwards * Math.sin(azimuth), fracture.shortening() - fracture.gap() / 2));
    }

    private Fragment proximal(final FragmentSpace region) {
        return new Fragment(shape, region, frame, Motion.NONE, frame.z() - frame.reach(), top);
    }

    private Fragment distal(final FragmentSpace region) {
        return new Fragment(shape, region, frame, motion, 0, frame.z() + frame.reach());
    }

    /** Two oblique surfaces, and between them sectors of the shaft that have moved each by itself. */
    private List<Fragment> comminuted() {
        final double half = fracture.pitch() / 2;
        final FractureSurface upper = rough(smooth(), 0);
        final FractureSurface lower = rough(new ObliqueSurface(fracture.lateralAngle(),
            fracture.medialAngle() + 140), 11);
        final List<Fragment> fragments = new ArrayList<>();
        fragments.add(proximal(FragmentSpace.beyond(upper, half, 1)));
        fragments.add(distal(FragmentSpace.beyond(lower, -half, -1)));
        final FragmentSpace zone = FragmentSpace.beyond(upper, half, -1).and(FragmentSpace.beyond(lower, -half, 1));
        final SplittableRandom random = new SplittableRandom(Seeds.of(fracture.seed(), 1));
        final double sector = 2 * Math.PI / fracture.pieces();
        final double first = random.nextDouble() * sector;
        for (int piece = 0; piece < fracture.pieces(); piece++) {
            fragments.add(piece(zone, first + piece * sector, sector, random));
        }
        return fragments;
    }

    private Fragment piece(final FragmentSpace zone, final double from, final double sector, final SplittableRandom random) {
        final FragmentSpace start = FragmentSpace.towards(from + Math.PI / 2, 0);
        final FragmentSpace end = FragmentSpace.towards(from + sector - Math.PI / 2, 0);
        final double middle = from + sector / 2;
        final double outwards = PIECE_SHIFT * (0.3 + 0.7 * random.nextDouble());
        final Vector3D shift = new Vector3D(outwards * Math.cos(middle) + fracture.shiftLateral() / 2,
            outwards * Math.sin(middle) + fracture.shiftAnterior() / 2,
            (fracture.shortening() - fracture.gap()) / 2 + 3 * random.nextGaussian());
        final Motion away = Motion.of(frame.point(0, 0, 0), PIECE_TURN * (2 * random.nextDouble() - 1),
            PIECE_TURN * (2 * random.nextDouble() - 1), PIECE_TURN * (2 * random.nextDouble() - 1), shift);
        return new Fragment(shape, zone.and(start).and(end), frame, away, frame.z() - frame.reach(),
            frame.z() + frame.reach());
    }
}
