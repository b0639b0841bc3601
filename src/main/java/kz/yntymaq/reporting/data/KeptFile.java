package kz.yntymaq.reporting.data;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BiConsumer;

/** Takes a file in parts, so that one of any size takes the memory of a part, and reckons its hash. */
class KeptFile extends OutputStream {

    private static final int SIZE = 1 << 18;

    private final BiConsumer<Integer, byte[]> parts;
    private final MessageDigest digest;
    private final byte[] buffer = new byte[SIZE];
    private int filled;
    private int part;
    private long bytes;

    /** @param parts takes the number of a part, from 0, and its bytes */
    KeptFile(BiConsumer<Integer, byte[]> parts) {
        this.parts = parts;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] given, int from, int length) {
        digest.update(given, from, length);
        bytes += length;
        int taken = 0;
        while (taken < length) {
            int fits = Math.min(length - taken, SIZE - filled);
            System.arraycopy(given, from + taken, buffer, filled, fits);
            filled += fits;
            taken += fits;
            if (filled == SIZE) {
                give();
            }
        }
    }

    /** Gives away the last part. */
    @Override
    public void close() {
        if (filled > 0) {
            give();
        }
    }

    private void give() {
        parts.accept(part++, Arrays.copyOf(buffer, filled));
        filled = 0;
    }

    long bytes() {
        return bytes;
    }

    /** Of all that was written; asked once, at the end. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
