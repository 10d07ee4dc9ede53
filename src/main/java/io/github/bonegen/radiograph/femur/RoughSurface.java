package io.github.bonegen.radiograph.femur;

/** A fracture surface with the teeth that broken bone has, from coarse to fine. */
final class RoughSurface implements FractureSurface {

    /** No tooth is longer than this many times the roughness. */
    private static final double REACH = 6;

    private final FractureSurface smooth;
    private final double roughness;
    private final NoiseField noise;
    private final double offset;

    /** @param roughness standard deviation in mm; offset sets surfaces of one noise apart */
    RoughSurface(final FractureSurface smooth, final double roughness, final NoiseField noise, final double offset) {
        this.smooth = smooth;
        this.roughness = roughness;
        this.noise = noise;
        this.offset = offset;
    }

    @Override
    public double height(final double u, final double v) {
        return smooth.height(u, v) + roughness * (0.8 * noise.at(u / 6, v / 6, offset)
            + 0.45 * noise.at(u / 1.7, v / 1.7, offset + 20.5));
    }

    @Override
    public double below(final double u, final double v, final double h) {
        final double coarse = smooth.below(u, v, h);
        return Math.abs(coarse) > REACH * roughness ? coarse : height(u, v) - h;
    }

    @Override
    public double clearance(final double u, final double v) {
        return smooth.clearance(u, v);
    }
}
