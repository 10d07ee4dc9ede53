package io.github.bonegen.radiograph.physics;


/**
 * From the photons that pass a body to those that a detector counts: focal-spot blur, scatter, quantum noise, detector
 * blur, in the order in which they happen.
 */
public final class Imaging {

    private final Beam beam;
    private final DetectorGrid grid;
    private final Exposure exposure;

    public Imaging(final Beam beam, final DetectorGrid grid, final Exposure exposure) {
        this.beam = beam;
        this.grid = grid;
        this.exposure = exposure;
    }

    /**
     * What the detector would count on average, as a share of the open beam.
     *
     * @param transmission transmitted share of the primary photons; changed in place and returned
     */
    public float[] expected(final float[] transmission) {
        GaussianBlur.apply(transmission, grid.width(), grid.height(), exposure.focalBlur(beam) / grid.pixel());
        exposure.scatter().addTo(transmission, grid.width(), grid.height(), grid.pixel());
        return transmission;
    }

    /** What the detector counts in one exposure, in place of what is expected. */
    public float[] counted(final float[] expected, final long seed) {
        new QuantumNoise(exposure.photonsPerPixel(beam, grid), seed).addTo(expected, grid.width(), grid.height());
        return blurred(expected);
    }

    /** The detector's blur, in place. */
    public float[] blurred(final float[] counted) {
        GaussianBlur.apply(counted, grid.width(), grid.height(), exposure.detectorBlur() / grid.pixel());
        return counted;
    }
}
