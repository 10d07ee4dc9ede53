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
