package kz.yntymaq.document.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** One of the places for content. */
interface FileStore {

    Place place();

    /** Whether it is set up here. */
    boolean isSet();

    /** Something that is read from its beginning as often as it is asked for. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /** Puts it there; what stood there under this id before is replaced. @param size bytes */
    void put(UUID id, Source content, int size) throws IOException;

    /** Reads it a slice at a time: a slow reader holds neither memory nor a connection. @param size bytes, as stored with the file's row */
    InputStream open(UUID id, int size);

    /** Deletes it; nothing happens when it is not there. */
    void delete(UUID id);
}
