package kz.yntymaq.review.export;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** Gives away what is written to it in parts, so that a file of any size takes the memory of one. */
class PartsStream extends OutputStream {

    /** Bytes of a part. */
    static final int SIZE = 1 << 18;

    private final BiConsumer<Integer, byte[]> parts;
    private final byte[] buffer = new byte[SIZE];
    private int filled;
    private int row;

    PartsStream(BiConsumer<Integer, byte[]> parts) {
        this.parts = parts;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int written = 0;
        while (written < length) {
            int taken = Math.min(length - written, SIZE - filled);
            System.arraycopy(bytes, from + written, buffer, filled, taken);
            filled += taken;
            written += taken;
            if (filled == SIZE) {
                give();
            }
        }
    }

    @Override
    public void close() {
        if (filled > 0) {
            give();
        }
    }

    private void give() {
        parts.accept(row, Arrays.copyOf(buffer, filled));
        row++;
        filled = 0;
    }
}
