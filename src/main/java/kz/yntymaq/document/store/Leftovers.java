package kz.yntymaq.document.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Content that may be in a place in which no file needs it: half of an upload, what a removed file left, the old copy of
 * a moved one. It is written down before it can come to be, and deleted an hour later, when nobody reads it any more.
 */
@Component
class Leftovers {

    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration AGE = Duration.ofHours(1);
    private static final int AT_ONCE = 100;

    private final List<FileStore> stores;
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Leftovers(List<FileStore> stores, JdbcClient jdbc, PlatformTransactionManager manager, Clock clock) {
        this.stores = stores;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(manager);
        this.apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** One of them. */
    private record Leftover(UUID content, Place place) {}

    /** Writes down, whatever becomes of the caller's transaction, that there will be something. */
    void expect(UUID content, Place place) {
        apart.executeWithoutResult(own -> drop(content, place));
    }

    /** What was expected is needed, if the caller's transaction commits. */
    void isKept(UUID content, Place place) {
        jdbc.sql("delete from file_leftover where content_id = ? and place = ?")
                .params(content, place.name())
                .update();
    }

    /** Nobody needs it any more, if the caller's transaction commits. */
    void drop(UUID content, Place place) {
        jdbc.sql("""
                insert into file_leftover (content_id, place, since) values (?, ?, ?)
                on conflict (content_id, place) do update set since = excluded.since""").params(content, place.name(), at(clock.instant())).update();
    }

    /** Deletes those that are old enough. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    public void clear() {
        jdbc.sql("select content_id, place from file_leftover where since < ? order by since limit ?")
                .params(at(clock.instant().minus(AGE)), AT_ONCE)
                .query((row, n) -> new Leftover(row.getObject(1, UUID.class), Place.valueOf(row.getString(2))))
                .list()
                .forEach(this::clear);
    }

    private void clear(Leftover leftover) {
        try {
            transactions.executeWithoutResult(own -> {
                boolean needed = jdbc.sql("""
                        select store from stored_file
                         where coalesce(content_of, id) = ? and removed_at is null for update""")
                        .param(leftover.content())
                        .query(String.class)
                        .list()
                        .contains(leftover.place().name());
                if (!needed) {
                    stores.stream()
                            .filter(store -> store.place() == leftover.place())
                            .filter(FileStore::isSet)
                            .forEach(store -> store.delete(leftover.content()));
                }
                isKept(leftover.content(), leftover.place());
            });
        } catch (RuntimeException failed) { // the store may be gone for a while; it is tried again
            log.warn("A leftover file was not deleted: {}", failed.toString());
        }
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
