package io.github.bonegen.volume;

import static io.github.bonegen.InvalidInputException.require;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Voxels from a stream of bytes. */
final class Samples {

    private static final int BUFFER_SAMPLES = 1 << 15;

    private Samples() {
        // Static functions only.
    }

    /**
     * The number of voxels of a volume whose sizes a file states, checked before anything is made for them.
     *
     * @throws io.github.bonegen.InvalidInputException if a size is not positive or the volume too large to hold
     */
    static int count(final Object file, final long width, final long height, final long depth) {
        final boolean sane = width > 0 && height > 0 && depth > 0 && width < Integer.MAX_VALUE
            && height < Integer.MAX_VALUE && depth < Integer.MAX_VALUE && width * height < Integer.MAX_VALUE
            && width * height * depth < Integer.MAX_VALUE;
        require(sane, "%s states a size of %d x %d x %d voxels; accepted are positive sizes and less than 2^31 voxels",
            file, width, height, depth);
        return (int) (width * height * depth);
    }

    /** @throws EOFException if the stream ends before the last voxel */
    static float[] read(final InputStream in, final SampleType type, final ByteOrder order, final int count)
        throws IOException
    {
        final float[] voxels = new float[count];
        final byte[] bytes = new byte[BUFFER_SAMPLES * type.bytes()];
        for (int first = 0; first < count; first += BUFFER_SAMPLES) {
            final int samples = Math.min(BUFFER_SAMPLES, count - first);
            if (in.readNBytes(bytes, 0, samples * type.bytes()) < samples * type.bytes()) {
                throw new EOFException("the data end before the last voxel");
            }
            final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
            for (int i = 0; i < samples; i++) {
                voxels[first + i] = type.get(buffer);
            }
        }
        return voxels;
    }
}
