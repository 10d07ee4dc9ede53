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
package io.github.bonegen.imagej;

import ij.ImagePlus;
import ij.process.ImageProcessor;
import io.github.bonegen.Provenance;
import java.io.File;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.scijava.ItemIO;
import org.scijava.plugin.Parameter;
import org.scijava.util.ClassUtils;

/** What a command's parameters say, but for those that no result depends on. */
final class AskedParameters {

    private static final Set<String> WITHOUT_EFFECT = Set.of("output", "threads");

    private AskedParameters() {
        // Static functions only.
    }

    static Provenance of(final Object command) {
        Provenance asked = Provenance.ofBoneGen();
        for (final Field field : ClassUtils.getAnnotatedFields(command.getClass(), Parameter.class)) {
            final Object value = ClassUtils.getValue(field, command);
            if (field.getAnnotation(Parameter.class).type() != ItemIO.OUTPUT && !WITHOUT_EFFECT.contains(field.getName())
                && isSimple(value))
            {
                asked = asked.with(field.getName(), text(value));
            }
        }
        return asked;
    }

    private static boolean isSimple(final Object value) {
        return value instanceof CharSequence || value instanceof Number || value instanceof Boolean || value instanceof Map
            || value instanceof File || value instanceof ImagePlus;
    }

    private static String text(final Object value) {
        if (value instanceof File file && file.isFile()) {
            return file + " " + file.length() + " " + file.lastModified();
        }
        return value instanceof ImagePlus image ? image.getTitle() + " " + sum(image) : String.valueOf(value);
    }

    /** Of all voxels: an image that has changed is another. */
    private static long sum(final ImagePlus image) {
        final CRC32 sum = new CRC32();
        for (int slice = 1; slice <= image.getStackSize(); slice++) {
            final ImageProcessor pixels = image.getStack().getProcessor(slice);
            for (int i = 0; i < pixels.getPixelCount(); i++) {
                final int bits = Float.floatToIntBits(pixels.getf(i));
                sum.update(bits);
                sum.update(bits >>> 8);
                sum.update(bits >>> 16);
                sum.update(bits >>> 24);
            }
        }
        return sum.getValue();
    }
}
