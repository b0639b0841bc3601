package kz.yntymaq.document.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** Reads content slice by slice, each asked for by itself: a slow reader holds neither memory nor a connection. */
final class Slices extends InputStream {

    static final int SLICE = 256 * 1024;

    private final Reader reader;
    private final int size;

    private byte[] slice = new byte[0];
    private int next; // in the slice
    private int read; // of the file, to the end of the slice

    /** Fetches some bytes. */
    @FunctionalInterface
    interface Reader {

        /** @return fewer than asked for at the end alone; none when there is nothing any more */
        byte[] read(int from, int length) throws IOException;
    }

    Slices(Reader reader, int size) {
        this.reader = reader;
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        return fill() ? slice[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int some = Math.min(length, slice.length - next);
        System.arraycopy(slice, next, into, offset, some);
        next += some;
        return some;
    }

    private boolean fill() throws IOException {
        if (next < slice.length) {
            return true;
        }
        if (read >= size) {
            return false;
        }
        slice = reader.read(read, Math.min(SLICE, size - read));
        if (slice.length == 0) {
            throw new FileNotFoundException("removed while it was read");
        }
        next = 0;
        read += slice.length;
        return true;
    }
}
