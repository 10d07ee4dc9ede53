package io.github.bonegen.radiograph.physics;

import java.util.List;

/**
 * The share of a spectrum's photons that is transmitted: the sum over its energies of share x exp(-sum mu L). The
 * detector counts photons, whatever their energy.
 */
public final class BeerLambert {

    private static final double MM_PER_CM = 10;

    private final double[] shares;
    /** Per mm, the materials of an energy side by side. */
    private final double[] coefficients;
    private final int materials;

    public BeerLambert(final Spectrum spectrum, final List<Material> materials) {
        this.materials = materials.size();
        shares = new double[spectrum.size()];
        coefficients = new double[spectrum.size() * this.materials];
        for (int bin = 0; bin < shares.length; bin++) {
            shares[bin] = spectrum.share(bin);
            for (int material = 0; material < this.materials; material++) {
                coefficients[bin * this.materials + material] =
                    materials.get(material).linearAttenuation(spectrum.energy(bin)) / MM_PER_CM;
            }
        }
    }

    /** @param millimetres path length in each material in mm */
    public double transmission(final double[] millimetres) {
        if (isOpen(millimetres)) {
            return 1;
        }
        double sum = 0;
        int index = 0;
        for (final double share : shares) {
            double exponent = 0;
            for (int material = 0; material < materials; material++) {
                exponent += coefficients[index++] * millimetres[material];
            }
            sum += share * Math.exp(-exponent);
        }
        return sum;
    }

    /** Much of a picture is open beam, which needs no sum. */
    private static boolean isOpen(final double[] millimetres) {
        double sum = 0;
        for (final double length : millimetres) {
            sum += length;
        }
        return sum == 0;
    }
}
