package kz.yntymaq.document;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a stored file slice by slice, each with a query of its own: a slow reader holds neither memory nor a connection. */
class StoredContent extends InputStream {

    static final int SLICE = 256 * 1024;

    private final JdbcClient jdbc;
    private final UUID fileId;
    private final int size;

    private byte[] slice = new byte[0];
    private int next; // in the slice
    private int read; // of the file, to the end of the slice

    StoredContent(JdbcClient jdbc, UUID fileId, int size) {
        this.jdbc = jdbc;
        this.fileId = fileId;
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
        Optional<byte[]> found = jdbc.sql("select substring(content from ? for ?) from file_content where file_id = ?")
                .params(read + 1, SLICE, fileId)
                .query(byte[].class)
                .optional();
        slice = found.filter(bytes -> bytes.length > 0)
                .orElseThrow(() -> new FileNotFoundException("removed while it was read"));
        next = 0;
        read += slice.length;
        return true;
    }
}
