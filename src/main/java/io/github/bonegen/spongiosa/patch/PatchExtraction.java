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
package io.github.bonegen.spongiosa.patch;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import io.github.bonegen.spongiosa.patch.SpongyCriteria.Reason;
import io.github.bonegen.volume.AntialiasedResampling;
import io.github.bonegen.volume.Volume;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Cuts scans into the patches of a patch set and keeps those that are purely spongeous.
 *
 * @param voxel edge of the patches' voxels in mm; scans with others are resampled
 * @param edge of the patches in voxels
 * @param overlap of neighbouring patches, as a share of their edge
 * @param binary densities of scans that are segmented already
 */
public record PatchExtraction(double voxel, int edge, double overlap, SpongyCriteria criteria, BinaryScan binary) {

    /**
     * What became of the patches.
     *
     * @param kept number of them
     * @param dropped numbers by reason
     */
    public record Tally(int kept, Map<Reason, Integer> dropped) {

        public Tally {
            dropped = new EnumMap<>(dropped.isEmpty() ? new EnumMap<>(Reason.class) : dropped);
        }

        /** No patch kept and none dropped. */
        public static Tally none() {
            return new Tally(0, Map.of());
        }

        /** The sum of two. */
        public Tally and(final Tally other) {
            final Map<Reason, Integer> sums = new EnumMap<>(Reason.class);
            sums.putAll(dropped);
            other.dropped.forEach((reason, count) -> sums.merge(reason, count, Integer::sum));
            return new Tally(kept + other.kept, sums);
        }

        @Override
        public String toString() {
            return kept + " patches kept, dropped: " + (dropped.isEmpty() ? "none" : dropped.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey()).collect(Collectors.joining(", ")));
        }
    }

    /** A patch set holds cubes up to this edge. */
    private static final int LARGEST_EDGE = 256;

    public PatchExtraction {
        require(voxel > 0, "voxel=%s is not accepted; choose a size in mm above 0", voxel);
        require(edge >= 8 && edge <= LARGEST_EDGE, "size=%d is not accepted; choose 8 to %d", edge, LARGEST_EDGE);
        require(overlap >= 0 && overlap < 1, "overlap=%s is not accepted; choose 0 to less than 1", overlap);
    }

    /**
     * Adds the purely spongeous patches of one scan to a set.
     *
     * @param scan with its voxel size in mm and densities, or two values
     * @param mask above 0 where patches may lie, of the same size as the scan; empty for everywhere
     * @param specimen that the scan is of
     * @throws io.github.bonegen.InvalidInputException if the scan has no voxel size, the mask another size, or no patch
     *     fits into the scan
     */
    public Tally extract(final Volume scan, final Optional<Volume> mask, final String specimen,
        final PatchSetWriter writer, final Progress progress)
    {
        require(scan.calibration().isCalibrated() && scan.calibration().unit().equals("mm"),
            "The scan %s has no voxel size in mm or um; set its scale (Image > Properties) and save it again",
                specimen);
        mask.ifPresent(volume -> require(volume.width() == scan.width() && volume.height() == scan.height()
            && volume.depth() == scan.depth(),
                "The mask of %s is %d x %d x %d voxels and the scan %d x %d x %d; both must "
            + "be of one size", specimen, volume.width(), volume.height(), volume.depth(), scan.width(), scan.height(),
            scan.depth()));
        final Volume densities = AntialiasedResampling.to(binary.toDensities(scan), voxel);
        require(Math.min(densities.width(), Math.min(densities.height(), densities.depth())) >= edge,
            "The scan %s is %d x %d x %d voxels of %s mm, less than a patch of %d", specimen, densities.width(),
            densities.height(), densities.depth(), voxel, edge);
        final Optional<Volume> inside = mask.map(volume -> AntialiasedResampling.to(onesAndZeros(volume)
            .with(scan.calibration()), voxel));
        return cut(densities, inside, specimen, writer, progress);
    }

    private Tally cut(final Volume densities, final Optional<Volume> inside, final String specimen,
        final PatchSetWriter writer, final Progress progress)
    {
        final int stride = (int) Math.max(1, Math.round(edge * (1 - overlap)));
        int kept = 0;
        final Map<Reason, Integer> dropped = new EnumMap<>(Reason.class);
        for (int z = 0; z + edge <= densities.depth(); z += stride) {
            progress.checkCancelled();
            for (int y = 0; y + edge <= densities.height(); y += stride) {
                for (int x = 0; x + edge <= densities.width(); x += stride) {
                    final float[] patch = box(densities, x, y, z);
                    final int[] corner = {x, y, z};
                    final Optional<Reason> against = inside.filter(mask -> !covers(box(mask, corner[0], corner[1],
                        corner[2]))).map(mask -> Reason.OUTSIDE_MASK).or(() -> criteria.reasonAgainst(patch, edge));
                    if (against.isEmpty()) {
                        writer.add(patch, specimen);
                        kept++;
                    } else {
                        dropped.merge(against.get(), 1, Integer::sum);
                    }
                }
            }
            progress.update((double) (z + edge) / densities.depth(), specimen + ": " + kept + " patches");
        }
        return new Tally(kept, dropped);
    }

    private static Volume onesAndZeros(final Volume mask) {
        final float[] ones = new float[mask.voxels().length];
        for (int i = 0; i < ones.length; i++) {
            ones[i] = mask.voxels()[i] > 0 ? 1 : 0;
        }
        return Volume.of(ones, mask.width(), mask.height(), mask.depth(), mask.calibration());
    }

    /** Whether more than half of every voxel is inside. */
    private static boolean covers(final float[] mask) {
        for (final float share : mask) {
            if (share <= 0.5) {
                return false;
            }
        }
        return true;
    }

    private float[] box(final Volume volume, final int x, final int y, final int z) {
        final float[] box = new float[edge * edge * edge];
        for (int k = 0; k < edge; k++) {
            for (int j = 0; j < edge; j++) {
                System.arraycopy(volume.voxels(), ((z + k) * volume.height() + y + j) * volume.width() + x, box,
                    (k * edge + j) * edge, edge);
            }
        }
        return box;
    }
}
