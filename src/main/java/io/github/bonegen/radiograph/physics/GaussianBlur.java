package io.github.bonegen.radiograph.physics;

/** Convolution of an image with a Gaussian; the border pixels go on outside. Costs O(pixels x sigma). */
public final class GaussianBlur {

    private static final double REACH = 3.5;
    /** Below this the blur is finer than what pixels show. */
    private static final double LEAST_SIGMA = 0.1;

    private GaussianBlur() {
        // Static functions only.
    }

    /**
     * Blurs an image in place.
     *
     * @param sigma standard deviation in pixels
     */
    public static void apply(final float[] image, final int width, final int height, final double sigma) {
        if (sigma < LEAST_SIGMA) {
            return;
        }
        final float[] kernel = kernel(sigma);
        final float[] between = new float[image.length];
        Rows.forEach(height, y -> horizontally(image, between, y * width, width, kernel));
        Rows.forEach(height, y -> vertically(between, image, y, width, height, kernel));
    }

    private static void horizontally(final float[] from, final float[] to, final int row, final int width,
        final float[] kernel)
    {
        for (int x = 0; x < width; x++) {
            float sum = kernel[0] * from[row + x];
            for (int k = 1; k < kernel.length; k++) {
                sum += kernel[k] * (from[row + Math.max(0, x - k)] + from[row + Math.min(width - 1, x + k)]);
            }
            to[row + x] = sum;
        }
    }

    private static void vertically(final float[] from, final float[] to, final int y, final int width,
        final int height, final float[] kernel)
    {
        final int row = y * width;
        for (int x = 0; x < width; x++) {
            to[row + x] = kernel[0] * from[row + x];
        }
        for (int k = 1; k < kernel.length; k++) {
            final int above = Math.max(0, y - k) * width;
            final int below = Math.min(height - 1, y + k) * width;
            final float weight = kernel[k];
            for (int x = 0; x < width; x++) {
                to[row + x] += weight * (from[above + x] + from[below + x]);
            }
        }
    }

    /** Half a kernel: the middle first. */
    private static float[] kernel(final double sigma) {
        final float[] kernel = new float[(int) Math.ceil(REACH * sigma) + 1];
        double sum = 0;
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] = (float) Math.exp(-k * k / (2 * sigma * sigma));
            sum += k == 0 ? kernel[k] : 2 * kernel[k];
        }
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] /= (float) sum;
        }
        return kernel;
    }
}
