package io.github.bonegen.radiograph.physics;

import java.util.List;

/**
 * What the beam passes through: anything that knows how far a ray runs in which material. Bodies are immutable and
 * traced by many threads at a time.
 */
public interface Body {

    /** The materials, in the order of the path lengths. */
    List<Material> materials();

    /**
     * Follows a ray, seen as a whole line, through the body.
     *
     * @param millimetres receives the path length in each material, in mm
     */
    void trace(Ray ray, double[] millimetres);

    /** Whether a point in mm lies within the body's extent. */
    boolean contains(double x, double y, double z);
}
