package kz.yntymaq.document.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The content of files, wherever it is. What stands outside the database cannot be rolled back: an object is written down
 * as a leftover before it is made, and is one no longer when the transaction that stores its file commits.
 */
@Component
public class FileStores {

    private final Map<Place, FileStore> stores = new EnumMap<>(Place.class);
    private final FileSettings settings;
    private final Leftovers leftovers;

    FileStores(List<FileStore> known, FileSettings settings, Leftovers leftovers) {
        known.forEach(store -> stores.put(store.place(), store));
        this.settings = settings;
        this.leftovers = leftovers;
        if (!store(settings.store()).isSet()) {
            throw new IllegalStateException("yntymaq.files.store is s3, and yntymaq.files.s3.address is not set");
        }
    }

    /** Where new files are put. */
    public Place placeOfNew() {
        return settings.store();
    }

    /** Puts content into the place of new files, as part of the transaction that stores its file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(UUID content, byte[] bytes) {
        try {
            if (placeOfNew() != Place.DATABASE) {
                leftovers.expect(content, placeOfNew());
            }
            store(placeOfNew()).put(content, () -> new ByteArrayInputStream(bytes), bytes.length);
            if (placeOfNew() != Place.DATABASE) {
                leftovers.isKept(content, placeOfNew());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads content a slice at a time. @param size bytes */
    public InputStream open(UUID content, Place place, int size) {
        return store(place).open(content, size);
    }

    /** Deletes content that no file refers to any more: in the database at once, elsewhere after the commit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(UUID content, Place place) {
        if (place == Place.DATABASE) {
            store(place).delete(content);
        } else {
            leftovers.drop(content, place);
        }
    }

    FileStore store(Place place) {
        FileStore store = stores.get(place);
        if (store == null) {
            throw new IllegalStateException("no store " + place);
        }
        return store;
    }
}
