package kz.yntymaq.document.store;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the content of files from one place to another while the portal runs. Each file is copied, read back and compared
 * by its SHA-256; only then its row says that it is in the new place, and the old copy becomes a leftover. So it may be
 * stopped at any moment, and begun again.
 */
@Component
class FileMover {

    private static final Logger log = LoggerFactory.getLogger(FileMover.class);
    private static final int AT_ONCE = 100;

    private final FileStores stores;
    private final Leftovers leftovers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    FileMover(FileStores stores, Leftovers leftovers, JdbcClient jdbc, PlatformTransactionManager manager) {
        this.stores = stores;
        this.leftovers = leftovers;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(manager);
    }

    /**
     * What came of it.
     *
     * @param moved files
     * @param failed files that stay where they are, because they could not be read, written or were not what was stored
     */
    record Result(int moved, int failed) {}

    private record Content(UUID id, Place place, int size, String sha256) {}

    /**
     * Moves everything that is not there yet.
     *
     * @param stop asked before each file
     */
    Result move(Place target, BooleanSupplier stop) {
        int moved = 0;
        int failed = 0;
        UUID after = null;
        List<Content> next;
        while (!(next = next(target, after)).isEmpty()) {
            for (Content content : next) {
                if (stop.getAsBoolean()) {
                    return new Result(moved, failed);
                }
                if (move(content, target)) {
                    moved++;
                } else {
                    failed++;
                }
                after = content.id();
            }
        }
        return new Result(moved, failed);
    }

    private List<Content> next(Place target, @Nullable UUID after) {
        return jdbc.sql("""
                select coalesce(content_of, id) as content, min(store) as store, min(size) as size, min(sha256) as sha256
                  from stored_file
                 where removed_at is null and store <> :target
                   and (cast(:after as uuid) is null or coalesce(content_of, id) > cast(:after as uuid))
                 group by 1 order by 1 limit :most""")
                .param("target", target.name())
                .param("after", after)
                .param("most", AT_ONCE)
                .query((row, n) -> new Content(
                        row.getObject("content", UUID.class),
                        Place.valueOf(row.getString("store")),
                        row.getInt("size"),
                        row.getString("sha256")))
                .list();
    }

    private boolean move(Content content, Place target) {
        try {
            leftovers.expect(content.id(), target);
            FileStore source = stores.store(content.place());
            stores.store(target).put(content.id(), () -> source.open(content.id(), content.size()), content.size());
            if (!content.sha256().equals(sha256(stores.store(target), content))) {
                log.warn("File {} is not what was stored, and stays in {}", content.id(), content.place());
                return false;
            }
            return Boolean.TRUE.equals(transactions.execute(own -> isThereFromNowOn(content, target)));
        } catch (IOException | RuntimeException failed) { // one file must not keep the others back
            log.warn("File {} was not moved: {}", content.id(), failed.toString());
            return false;
        }
    }

    private boolean isThereFromNowOn(Content content, Place target) {
        int files = jdbc.sql("""
                update stored_file set store = ?
                 where coalesce(content_of, id) = ? and removed_at is null""").params(target.name(), content.id()).update();
        if (files > 0) { // else it was removed meanwhile, and the copy is the leftover
            leftovers.isKept(content.id(), target);
            leftovers.drop(content.id(), content.place());
        }
        return true;
    }

    private static String sha256(FileStore store, Content content) throws IOException {
        try (InputStream read = store.open(content.id(), content.size());
                var digested = new DigestInputStream(read, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) { // every Java has it
            throw new IllegalStateException(impossible);
        }
    }
}
