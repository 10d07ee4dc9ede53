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

import io.github.bonegen.radiograph.femur.anatomy.DistanceField;
import io.github.bonegen.radiograph.femur.anatomy.FieldMeasures;
import io.github.bonegen.radiograph.surface.mesh.ClosedMesh;
import io.github.bonegen.radiograph.surface.mesh.Mesh;
import io.github.bonegen.radiograph.surface.mesh.MeshFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures whole right femora (up is -z, the front -y) as phantoms are measured, one line each: {@code java -cp ...
 * io.github.bonegen.radiograph.surface.FemoraMeasures <folder>}. The means, deviations and correlations that anatomies
 * are drawn from are those of the 40 femora of the SICAS repository; only these figures are in the project.
 */
final class FemoraMeasures {

    private static final double[][] UPRIGHT = {{1, 0, 0}, {0, -1, 0}, {0, 0, -1}};

    private FemoraMeasures() {
        // Entry point only.
    }

    public static void main(final String[] arguments) throws IOException {
        System.out.println(FieldMeasures.HEAD);
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            final List<Path> meshes = files.filter(file -> file.toString().endsWith(".ply")).sorted().toList();
            for (final Path file : meshes) {
                System.out.println(file.getFileName() + "," + FieldMeasures.of(field(file)));
            }
        }
    }

    private static DistanceField field(final Path file) {
        final Mesh mesh = ClosedMesh.of(file.toString(), MeshFiles.read(file)).mesh().mapped(UPRIGHT);
        final Mesh upright = mesh.mapped(AnatomyFit.frame(mesh));
        return AnatomyFit.field(AnatomyFit.shifted(upright, AnatomyFit.base(upright)));
    }
}
