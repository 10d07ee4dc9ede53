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

import ij.IJ;
import ij.ImagePlus;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import org.scijava.plugin.Plugin;

/**
 * Fiji's 3D Viewer (Schmid et al. 2010, doi:10.1186/1471-2105-11-274), by reflection, as it cannot be had from Maven
 * Central. Its generations 4 and 5 differ in their vector classes only, which are not named here.
 */
@Plugin(type = VolumeViewer.class, priority = 100)
public final class Fiji3DViewer implements VolumeViewer {

    /** As the Fiji menu calls it. */
    public static final String NAME = "3D Viewer";

    private static final int WHITE = 255;

    private final String universe;
    private final Path settings;

    public Fiji3DViewer() {
        this("ij3d.Image3DUniverse", Path.of(System.getProperty("user.home"), ".ImageJ_3D_Viewer.props"));
    }

    /**
     * Names what is used of the viewer.
     *
     * @param universe its class
     * @param settings the file that it keeps them in
     */
    Fiji3DViewer(final String universe, final Path settings) {
        this.universe = universe;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isAvailable() {
        try {
            Class.forName(universe, false, loader());
            return true;
        }
        catch (final ClassNotFoundException exception) {
            return false;
        }
    }

    @Override
    public void show(final Scene scene) {
        final ImagePlus voxels = scene.voxels();
        try {
            makeSettings();
            final Class<?> type = Class.forName(universe, true, loader());
            final Object viewer = type.getConstructor().newInstance();
            type.getMethod("show").invoke(viewer);
            if (scene.surfaceLevel().isPresent()) {
                final Object content = add(type, viewer, "addMesh", voxels);
                content.getClass().getMethod("setThreshold", int.class).invoke(content,
                    scene.surfaceLevel().getAsInt());
                paint(content);
            } else {
                add(type, viewer, "addVoltex", voxels);
            }
        }
        catch (final ReflectiveOperationException | LinkageError exception) {
            final Throwable cause = exception instanceof InvocationTargetException wrapped ? wrapped.getCause()
                : exception;
            throw new IllegalStateException("The 3D Viewer did not open: " + cause, exception);
        }
    }

    /** At full resolution, as the viewer's own default leaves out every other voxel. */
    private static Object add(final Class<?> type, final Object viewer, final String how, final ImagePlus voxels)
        throws ReflectiveOperationException
    {
        final Method method = type.getMethod(how, ImagePlus.class, int.class);
        final Object content = method.invoke(viewer, voxels, 1);
        if (content == null) {
            throw new ReflectiveOperationException(how + " made no content");
        }
        return content;
    }

    /** The colour of bone, a vector of the generation's own class; none at all is drawn as grey. */
    private static void paint(final Object content) throws ReflectiveOperationException {
        final double[] bone = SurfacePaint.BONE.at(0, 0, 0);
        for (final Method method : content.getClass().getMethods()) {
            if (method.getName().equals("setColor") && method.getParameterCount() == 1) {
                method.invoke(content, method.getParameterTypes()[0].getConstructor(float.class, float.class, float.class)
                    .newInstance((float) bone[0] / WHITE, (float) bone[1] / WHITE, (float) bone[2] / WHITE));
            }
        }
    }

    /** Without its own file of settings, which may be empty, the viewer complains, and Fiji opens the console for it. */
    private void makeSettings() {
        try {
            if (Files.notExists(settings)) {
                Files.createFile(settings);
            }
        }
        catch (final IOException exception) {
            // Then it complains.
        }
    }

    private static ClassLoader loader() {
        return IJ.getClassLoader() == null ? Fiji3DViewer.class.getClassLoader() : IJ.getClassLoader();
    }
}
