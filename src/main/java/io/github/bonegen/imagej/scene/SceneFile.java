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
package io.github.bonegen.imagej.scene;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.io.ImageFiles;
import java.nio.file.Path;
import java.util.Locale;

/** A scene's file: a picture for {@code .png}, a full turn for {@code .gif}, {@code .avi} and {@code .tif}. */
public final class SceneFile {

    private final Path target;
    private final String ending;

    /** @throws io.github.bonegen.InvalidInputException if the ending is another, or the folder cannot be written to */
    public SceneFile(final Path target) {
        final String name = target.getFileName().toString();
        this.target = target;
        this.ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        require(ending.matches("png|gif|avi|tif"), "Cannot write %s: accepted are .png for a picture, and .gif, .avi"
            + " or .tif for a full turn", target);
        AtomicFile.checkWritable(target);
    }

    /** Draws and writes, and hands back what was written. */
    public ImagePlus write(final Scene scene, final Turntable turntable, final Progress progress) {
        if (ending.equals("png")) {
            final ImagePlus picture = turntable.still(scene, 0);
            ImageFiles.savePng(picture, target);
            return picture;
        }
        final ImagePlus turn = turntable.turn(scene, progress);
        switch (ending) {
            case "gif" -> MovieFiles.saveGif(turn, target);
            case "avi" -> MovieFiles.saveAvi(turn, target);
            default -> ImageFiles.saveTiff(turn, target);
        }
        return turn;
    }
}
