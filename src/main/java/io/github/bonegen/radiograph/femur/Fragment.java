package io.github.bonegen.radiograph.femur;

/**
 * A piece of bone.
 *
 * @param shape the bone it was part of
 * @param region what of the bone it is, null for all of it
 * @param frame where that region stands
 * @param motion where it has gone
 * @param lowest least height of its bone in mm, before the motion
 * @param highest greatest height
 */
record Fragment(BoneShape shape, Region region, FractureFrame frame, Motion motion, double lowest, double highest) {

    /** A whole bone. */
    static Fragment whole(final BoneShape shape, final Motion motion, final double lowest, final double highest) {
        return new Fragment(shape, null, FractureFrame.NONE, motion, lowest, highest);
    }

    /** Distance to the surface that the fracture made, negative on the fragment's side. */
    double cut(final double x, final double y, final double z) {
        if (region == null) {
            return Double.NEGATIVE_INFINITY;
        }
        final double h = frame.h(x, y, z);
        return Math.abs(h) > frame.reach() ? region.far(h) : region.distance(frame.u(x, z), frame.v(y, z), h);
    }
}
