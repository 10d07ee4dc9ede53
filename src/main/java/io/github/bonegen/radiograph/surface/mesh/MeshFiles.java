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
package io.github.bonegen.radiograph.surface.mesh;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.FileReading;
import io.github.bonegen.MemoryCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Meshes by path, whatever their format; a format is known by what a file holds, not by its name. */
public final class MeshFiles {

    /** What messages say is accepted. */
    public static final String ACCEPTED = "PLY, STL and OBJ, text or binary";

    private static final long LONGEST = 1L << 30;
    /** The file, the mesh and the edges of it take this many times the file's length. */
    private static final int MEMORY = 4;
    private static final List<MeshFormat> FORMATS = List.of(new PlyMesh(), new StlMesh(), new ObjMesh());

    private MeshFiles() {
        // Static functions only.
    }

    /**
     * Reads a mesh as it is, closed or not.
     *
     * @throws io.github.bonegen.InvalidInputException if there is no such file, or it is no mesh, too long or damaged
     */
    public static Mesh read(final Path file) {
        require(Files.isRegularFile(file), "There is no surface %s", file);
        return FileReading.of(file, () -> {
            final long length = Files.size(file);
            require(length <= LONGEST, "%s has %d bytes; accepted are surfaces of up to %d", file, length, LONGEST);
            MemoryCheck.require(MEMORY * length, "The surface " + file.getFileName());
            final byte[] bytes = Files.readAllBytes(file);
            final MeshFormat format = FORMATS.stream().filter(each -> each.recognises(bytes)).findFirst().orElse(null);
            require(format != null, "%s is no surface that can be read; accepted are %s", file, ACCEPTED);
            final Mesh mesh = format.read(bytes);
            require(mesh.size() > 0, "%s holds no triangles; accepted are closed surfaces", file);
            return mesh;
        });
    }
}
