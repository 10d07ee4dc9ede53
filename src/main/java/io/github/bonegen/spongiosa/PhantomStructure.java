package io.github.bonegen.spongiosa;

import static io.github.bonegen.InvalidInputException.require;

/**
 * The micro-structure asked of a phantom, as the reference morphometry measures it at the phantom's voxel size in the
 * noise-free volume, with every voxel bone that is denser than the middle between marrow and bone.
 *
 * @param bvtv bone volume fraction, 0 to 1
 * @param tbth mean trabecular thickness in mm
 * @param tbsp mean trabecular separation in mm
 * @param da degree of anisotropy, 0 isotropic to 1; the trabeculae run along z
 */
public record PhantomStructure(double bvtv, double tbth, double tbsp, double da) {

    public PhantomStructure {
        require(bvtv > 0 && bvtv < 1, "bvtv=%s is not accepted; choose a fraction between 0 and 1, such as 0.2", bvtv);
        require(tbth > 0 && tbsp > 0, "tbth=%s and tbsp=%s are not accepted; both are lengths in mm above 0", tbth,
            tbsp);
        require(tbth < tbsp * 4, "tbth=%s is not accepted with tbsp=%s; rods and plates are thinner than that", tbth,
            tbsp);
        require(da >= 0 && da < 1, "da=%s is not accepted; choose 0 (isotropic) to less than 1", da);
    }

    @Override
    public String toString() {
        return String.format(java.util.Locale.ROOT, "bvtv=%.3f tbth=%.3f tbsp=%.3f da=%.3f", bvtv, tbth, tbsp, da);
    }
}
