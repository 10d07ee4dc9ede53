package io.github.bonegen.evaluation;

import java.util.Arrays;

/** How far two samples of one quantity lie apart. Cost O(n log n). */
public final class DistributionDistance {

    private DistributionDistance() {
        // Static functions only.
    }

    /**
     * The Kolmogorov-Smirnov statistic: the largest difference of the two empirical distribution functions, 0 to 1.
     * Ties are counted on both sides before the functions are compared.
     */
    public static double kolmogorovSmirnov(final double[] one, final double[] other) {
        final double[] a = sorted(one);
        final double[] b = sorted(other);
        double largest = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            final double value = Math.min(a[i], b[j]);
            while (i < a.length && a[i] <= value) {
                i++;
            }
            while (j < b.length && b[j] <= value) {
                j++;
            }
            largest = Math.max(largest, Math.abs((double) i / a.length - (double) j / b.length));
        }
        return largest;
    }

    /**
     * The Wasserstein-1 distance, in the unit of the quantity: the area between the two empirical distribution
     * functions (Vallender 1974, doi:10.1137/1118101).
     */
    public static double wasserstein(final double[] one, final double[] other) {
        final double[] a = sorted(one);
        final double[] b = sorted(other);
        double area = 0;
        double before = Math.min(a[0], b[0]);
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            final double value = Math.min(i < a.length ? a[i] : Double.MAX_VALUE,
                j < b.length ? b[j] : Double.MAX_VALUE);
            area += (value - before) * Math.abs((double) i / a.length - (double) j / b.length);
            before = value;
            while (i < a.length && a[i] <= value) {
                i++;
            }
            while (j < b.length && b[j] <= value) {
                j++;
            }
        }
        return area;
    }

    private static double[] sorted(final double[] values) {
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
