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
package io.github.bonegen.radiograph.surface;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.radiograph.femur.Hospital;
import io.github.bonegen.radiograph.femur.film.Acquisition;
import io.github.bonegen.radiograph.femur.film.BodyRadiograph;
import io.github.bonegen.radiograph.femur.film.Collimation;
import io.github.bonegen.radiograph.femur.film.DetectorFaults;
import io.github.bonegen.radiograph.femur.film.Marker;
import io.github.bonegen.radiograph.femur.film.View;
import io.github.bonegen.radiograph.physics.ConeBeam;
import io.github.bonegen.radiograph.physics.DetectorGrid;
import io.github.bonegen.radiograph.physics.Exposure;
import io.github.bonegen.radiograph.physics.Pose;
import io.github.bonegen.radiograph.physics.Scatter;
import io.github.bonegen.radiograph.physics.spectrum.TungstenTube;
import io.github.bonegen.volume.Volume;
import java.util.ArrayList;
import java.util.List;

/**
 * The radiograph of surfaces as one of the simulated hospitals takes it.
 *
 * @param radiograph the body, the beam and the film
 * @param notes what the user should know of the surfaces, one line each
 */
public record SurfaceRadiograph(BodyRadiograph radiograph, List<String> notes) {

    /** The hospitals that single images come from. */
    private static final long WORLD = 1;
    /** From the body to the detector, and the most of the body that is behind its middle, mm; assumptions. */
    private static final double TABLE = 50;
    private static final double DEEPEST = 250;
    private static final double SCATTER_SPREAD = 35;
    private static final double MARKER = 14;

    /**
     * How surfaces are X-rayed.
     *
     * @param view from the front, or from a side
     * @param left whether a lateral view is from the body's left
     * @param angle by which the beam is turned further about the upright axis, degrees
     * @param aim name of the surface whose middle the beam is centered on; empty for the first
     * @param height mm above it
     * @param size height of the detector in mm
     * @param megapixels millions of pixels
     * @param hospital number of the one whose tube, detector and console are used
     * @param marker whether the side is marked, L or R
     * @param seed of the noise
     */
    public record Request(View view, boolean left, double angle, String aim, double height, double size,
        double megapixels, int hospital, boolean marker, long seed)
    {
        /** @throws io.github.bonegen.InvalidInputException if a number is out of range */
        public Request {
            require(Double.isFinite(angle) && Math.abs(angle) <= 360, "angle=%s is out of range; accepted is -360 to 360",
                angle);
            require(Math.abs(height) <= 2000, "height=%s is out of range; accepted is -2000 to 2000 mm", height);
            require(size >= 20 && size <= 2000, "size=%s is out of range; accepted is 20 to 2000 mm", size);
            require(hospital >= 0, "hospital=%d is out of range; accepted is 0 or more", hospital);
            require(megapixels >= 0.01 && megapixels <= 50, "megapixels=%s is out of range; accepted is 0.01 to 50",
                megapixels);
        }
    }

    /** @throws io.github.bonegen.InvalidInputException if the surfaces cannot be X-rayed like that */
    public static SurfaceRadiograph of(final SurfaceTable table, final Request request) {
        final SurfacePart aim = table.parts().stream().filter(part -> request.aim().isBlank()
            || part.name().equals(request.aim().trim())).findFirst().orElse(null);
        require(aim != null, "aim=%s is no file of the table; choose one of %s", request.aim(),
            table.parts().stream().map(SurfacePart::name).toList());
        final SurfaceBody body = new SurfaceBody(table.parts());
        final List<String> notes = new ArrayList<>(table.notes());
        notes.addAll(SurfaceSurvey.of(body));
        final Hospital hospital = Hospital.of(request.hospital(), WORLD);
        final Acquisition shot = shot(request, hospital);
        final double[] box = aim.mesh().box();
        final double[] center = {(box[0] + box[3]) / 2, (box[1] + box[4]) / 2, (box[2] + box[5]) / 2 + request.height()};
        final Pose pose = Pose.of(center, request.view().angle(request.left()) + request.angle(), 0, 0);
        final double object = hospital.sourceDetector() - TABLE - behind(body.box(), pose);
        final ConeBeam beam = new ConeBeam(pose, object, hospital.sourceDetector());
        require(!body.contains(beam.ray(0, 0).x(), beam.ray(0, 0).y(), beam.ray(0, 0).z()), "The tube stands %.0f mm in"
            + " front of %s, inside of the surfaces; leave out what is not X-rayed, or aim elsewhere", object, aim.name());
        return new SurfaceRadiograph(new BodyRadiograph(body, beam, shot), notes);
    }

    private static Acquisition shot(final Request request, final Hospital hospital) {
        final double width = request.size() / hospital.aspect();
        final double pixel = Math.sqrt(request.size() * width / (request.megapixels() * 1e6));
        final DetectorGrid grid = new DetectorGrid((int) Math.round(width / pixel),
            (int) Math.round(request.size() / pixel), pixel);
        final Exposure exposure = new Exposure(new TungstenTube(hospital.kvp(), hospital.filtration()), hospital.mas(),
            new Scatter(hospital.scatter(), SCATTER_SPREAD), hospital.focalSpot(), hospital.blur(), hospital.efficiency());
        final Marker marker = new Marker(request.left(), 0.4 * width - MARKER, -0.4 * request.size(),
            request.marker() ? MARKER : 0, 0);
        return new Acquisition(request.view(), request.height(), 0, request.angle(), 0, 0, 0, hospital.sourceDetector(),
            grid, exposure, DetectorFaults.NONE, new Collimation(0.98 * width, 0.98 * request.size(), 0), hospital.processing(), marker,
            request.seed());
    }

    /** How far a body reaches behind the pose's middle. */
    private static double behind(final double[] box, final Pose pose) {
        double behind = 0;
        for (int corner = 0; corner < 8; corner++) {
            double along = 0;
            for (int axis = 0; axis < 3; axis++) {
                along += (box[axis + 3 * (corner >> axis & 1)] - pose.center()[axis]) * pose.forward()[axis];
            }
            behind = Math.max(behind, along);
        }
        return Math.min(DEEPEST, behind);
    }

    /**
     * Makes the image, with a record of how.
     *
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public Volume render(final Progress progress) {
        final Acquisition shot = radiograph.shot();
        return radiograph.render(progress).with(Provenance.ofBoneGen().with("phantom", "surfaces, no patient")
            .with("view", shot.view().title()).with("angle", shot.turn()).with("exposure", shot.exposure())
            .with("materials", radiograph.body().materials())
            .with("magnification", radiograph.beam().magnification()).with("noise seed", shot.seed()));
    }
}
