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

import ij.ImagePlus;
import java.util.ArrayList;
import java.util.List;

/** Stands in for the 3D Viewer: the methods of its universe that both generations have. */
public class Fake3DViewer {

    /** What was shown last, in any universe. */
    static final List<Content> SHOWN = new ArrayList<>();

    /** An image in the universe. */
    public static class Content {

        final String how;
        final ImagePlus image;
        int threshold = -1;
        String colour = "";

        Content(final String how, final ImagePlus image) {
            this.how = how;
            this.image = image;
        }

        public void setThreshold(final int newThreshold) {
            threshold = newThreshold;
        }
    }

    public void show() {
        SHOWN.clear();
    }

    public Content addMesh(final ImagePlus image, final int resampling) {
        return add("mesh", image);
    }

    public Content addVoltex(final ImagePlus image, final int resampling) {
        return add("voltex", image);
    }

    private Content add(final String how, final ImagePlus image) {
        SHOWN.add(content(how, image));
        return SHOWN.get(0);
    }

    Content content(final String how, final ImagePlus image) {
        return new Content(how, image);
    }

    /** Generation 4: its other methods have vectors of {@code org.scijava.vecmath}. */
    public static final class OfScijava extends Fake3DViewer {

        /** With a setter of its generation's colours. */
        public static final class Coloured extends Content {

            Coloured(final String how, final ImagePlus image) {
                super(how, image);
            }

            public void setColor(final org.scijava.vecmath.Color3f newColour) {
                colour = newColour.toString();
            }
        }

        @Override
        Content content(final String how, final ImagePlus image) {
            return new Coloured(how, image);
        }

        public Content addMesh(final ImagePlus image, final org.scijava.vecmath.Color3f colour, final String name) {
            return null;
        }
    }

    /** Generation 5: its other methods have vectors of {@code org.jogamp.vecmath}. */
    public static final class OfJogamp extends Fake3DViewer {

        /** With a setter of its generation's colours. */
        public static final class Coloured extends Content {

            Coloured(final String how, final ImagePlus image) {
                super(how, image);
            }

            public void setColor(final org.jogamp.vecmath.Color3f newColour) {
                colour = newColour.toString();
            }
        }

        @Override
        Content content(final String how, final ImagePlus image) {
            return new Coloured(how, image);
        }

        public Content addMesh(final ImagePlus image, final org.jogamp.vecmath.Color3f colour, final String name) {
            return null;
        }
    }

    /** Its driver is missing. */
    public static final class Broken extends Fake3DViewer {
        @Override
        public void show() {
            throw new UnsatisfiedLinkError("no jogl in java.library.path");
        }
    }
}
