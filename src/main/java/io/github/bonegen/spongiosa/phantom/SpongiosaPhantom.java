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
package io.github.bonegen.spongiosa.phantom;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Provenance;
import io.github.bonegen.Seeds;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.util.Random;

/**
 * Procedural spongiosa of known micro-structure: rods and plates as a scanner shows them. A volume is a pure function
 * of structure, scanner, seed and size.
 */
public final class SpongiosaPhantom {

    private static final int LARGEST_EDGE = 1024;

    private final PhantomStructure structure;
    private final PhantomScanner scanner;
    private final RodsAndPlates shape;
    private final CorticalShell cortex;

    /**
     * Finds the shape that measures as asked, which takes seconds.
     *
     * @throws io.github.bonegen.InvalidInputException if no rods and plates do; the message names the nearest
     */
    public SpongiosaPhantom(final PhantomStructure structure, final PhantomScanner scanner) {
        this(structure, scanner, PhantomCalibration.shapeOf(structure, scanner), null);
    }

    private SpongiosaPhantom(final PhantomStructure structure, final PhantomScanner scanner, final RodsAndPlates shape,
        final CorticalShell cortex)
    {
        this.structure = structure;
        this.scanner = scanner;
        this.shape = shape;
        this.cortex = cortex;
    }

    /** The same spongiosa inside a tube of compact bone about z, with nothing around it. */
    public SpongiosaPhantom withCortex(final double thickness) {
        return new SpongiosaPhantom(structure, scanner, shape, new CorticalShell(thickness));
    }

    /**
     * Makes phantom {@code index} of a seeded series.
     *
     * @param edge of the cube in voxels
     */
    public Volume volume(final long seed, final long index, final int edge) {
        final Volume shares = shares(seed, index, edge);
        return scanner.scan(shares, new Random(Seeds.mix(Seeds.mix(seed, index), 1)))
            .with(provenance().with("seed", seed).with("sample", index));
    }

    /** The same without noise: what the asked structure is measured in. */
    public Volume withoutNoise(final long seed, final long index, final int edge) {
        return scanner.withoutNoise(shares(seed, index, edge))
            .with(provenance().with("seed", seed).with("sample", index));
    }

    /** The record of what a phantom was asked to be and of the scanner that shows it. */
    public Provenance provenance() {
        final Provenance record = Provenance.ofBoneGen().with("phantom", "rods and plates").with("asked", structure)
            .with("scanner", scanner).with("shape", shape).with("threshold", scanner.threshold());
        return cortex == null ? record : record.with("cortex", cortex.thickness() + " mm");
    }

    private Volume shares(final long seed, final long index, final int edge) {
        require(edge >= 8 && edge <= LARGEST_EDGE, "size=%d is not accepted; choose 8 to %d", edge, LARGEST_EDGE);
        final Volume spongiosa = shape.shares(Seeds.mix(seed, index), edge, Calibration.isotropic(scanner.voxel(), "mm",
            scanner.unit()));
        return cortex == null ? spongiosa : cortex.around(spongiosa);
    }
}
