package io.github.bonegen.volume;

import java.nio.ByteBuffer;

/** How a file stores one voxel. */
enum SampleType {
    INT8(1) {
        @Override
        float get(final ByteBuffer bytes) {
            return bytes.get();
        }
    },
    UINT8(1) {
        @Override
        float get(final ByteBuffer bytes) {
            return bytes.get() & 0xff;
        }
    },
    INT16(2) {
        @Override
        float get(final ByteBuffer bytes) {
            return bytes.getShort();
        }
    },
    UINT16(2) {
        @Override
        float get(final ByteBuffer bytes) {
            return bytes.getShort() & 0xffff;
        }
    },
    INT32(4) {
        @Override
        float get(final ByteBuffer bytes) {
            return bytes.getInt();
        }
    },
    UINT32(4) {
        @Override
        float get(final ByteBuffer bytes) {
            return bytes.getInt() & 0xffffffffL;
        }
    },
    FLOAT(4) {
        @Override
        float get(final ByteBuffer bytes) {
            return bytes.getFloat();
        }
    },
    DOUBLE(8) {
        @Override
        float get(final ByteBuffer bytes) {
            return (float) bytes.getDouble();
        }
    };

    private final int bytes;

    SampleType(final int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    /** The next voxel, as a float. */
    abstract float get(ByteBuffer bytes);
}
