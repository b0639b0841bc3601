package kz.yntymaq.review.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.CappedCount;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import kz.yntymaq.work.VersionCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Filters of the queue that an official gave a name, to come back to them. They are of whoever saved them: nobody else sees
 * them. What a filter asks for is read anew at each look, so that a place or a tab that the official has no longer is no
 * part of it.
 */
@Service
@Transactional
class SavedFilters {

    static final String PAGE = "/office/filters";

    /** Characters of a name. */
    static final int LONGEST = 60;

    /** Each is counted at each look at the queue. */
    static final int MOST = 24;

    private final JdbcClient jdbc;
    private final QueueAddresses addresses;
    private final QueueConditions conditions;
    private final Readers readers;
    private final Accounts accounts;
    private final VersionCheck versions;
    private final OnceOnly once;
    private final Clock clock;

    SavedFilters(
            JdbcClient jdbc,
            QueueAddresses addresses,
            QueueConditions conditions,
            Readers readers,
            Accounts accounts,
            VersionCheck versions,
            OnceOnly once,
            Clock clock) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.conditions = conditions;
        this.readers = readers;
        this.accounts = accounts;
        this.versions = versions;
        this.once = once;
        this.clock = clock;
    }

    /** One. @param address of the queue, without a page @param version raised by each change of its name */
    record Saved(UUID id, String name, String address, int version, Instant changedAt) {}

    /** One with how many cases it shows now. */
    record Counted(Saved filter, CappedCount many) {}

    /** Those of the actor with their counts, by their names. @throws NotFoundException for who works in no office */
    @Transactional(readOnly = true)
    List<Counted> counted(Actor actor) {
        List<Saved> own = of(actor);
        if (own.isEmpty()) {
            return List.of();
        }
        Reader reader = readers.of(actor);
        return own.stream()
                .map(saved -> {
                    WorkQueueFilter asked = addresses.read(actor, saved.address());
                    QueueConditions.Condition condition = conditions.of(reader, asked);
                    int many = jdbc.sql(CappedCount.sql("application_case_v a where " + condition.where()))
                            .params(condition.parameters())
                            .query(Integer.class)
                            .single();
                    return new Counted(saved, CappedCount.of(many));
                })
                .toList();
    }

    /** One of the actor. @throws NotFoundException for any other */
    @Transactional(readOnly = true)
    Saved find(Actor actor, UUID id) {
        return of(actor).stream()
                .filter(saved -> saved.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Saves what is set.
     *
     * @param address of the queue; what the actor cannot ask for is left out
     * @return the address to come back to
     * @throws FieldViolationException when the name is taken, the same is saved already, or there are {@value #MOST}
     */
    String save(Actor actor, String name, String address, UUID onceKey) {
        requireOffice(actor);
        return once.run(Press.of(onceKey, actor.accountId(), "review.filter-saved", name, address), () -> {
            accounts.hold(List.of(actor.accountId())); // of two that are saved at once the second sees the first
            List<Saved> own = of(actor);
            if (own.size() >= MOST) {
                throw new FieldViolationException("name", "review.saved.error.most", MOST);
            }
            requireFree(own, name);
            String whole = addresses.read(actor, address).wholeAddress();
            own.stream()
                    .filter(saved -> saved.address().equals(whole))
                    .findFirst()
                    .ifPresent(same -> {
                        throw new FieldViolationException("name", "review.saved.error.same", same.name());
                    });
            jdbc.sql("""
                    insert into work_filter (id, account_id, name, address, version, changed_at) values (?, ?, ?, ?, 0, ?)""")
                    .params(UUID.randomUUID(), actor.accountId(), name, whole, now())
                    .update();
            return whole;
        });
    }

    /** Calls one otherwise. @param version that was shown @throws FieldViolationException when the name is taken */
    void rename(Actor actor, UUID id, String name, int version, UUID onceKey) {
        requireOffice(actor);
        once.run(Press.of(onceKey, actor.accountId(), "review.filter-renamed", id, name, version), () -> {
            accounts.hold(List.of(actor.accountId()));
            Saved stored = find(actor, id);
            versions.require(version, stored.version(), actor.accountId(), stored.changedAt());
            requireFree(
                    of(actor).stream().filter(saved -> !saved.id().equals(id)).toList(), name);
            jdbc.sql("update work_filter set name = ?, version = version + 1, changed_at = ? where id = ?")
                    .params(name, now(), id)
                    .update();
            return id.toString();
        });
    }

    /** Removes one; that it is gone already is no mistake. @throws NotFoundException for another's */
    void remove(Actor actor, UUID id) {
        requireOffice(actor);
        boolean foreign = jdbc.sql("select exists (select from work_filter where id = ? and account_id <> ?)")
                .params(id, actor.accountId())
                .query(Boolean.class)
                .single();
        if (foreign) {
            throw new NotFoundException();
        }
        jdbc.sql("delete from work_filter where id = ? and account_id = ?")
                .params(id, actor.accountId())
                .update();
    }

    /** @throws NotFoundException for who works in no office */
    static void requireOffice(Actor actor) {
        if (!actor.worksInOffice()) {
            throw new NotFoundException();
        }
    }

    private List<Saved> of(Actor actor) {
        requireOffice(actor);
        return jdbc.sql("select * from work_filter where account_id = ? order by lower(name), id")
                .param(actor.accountId())
                .query(SavedFilters::saved)
                .list();
    }

    private static void requireFree(List<Saved> own, String name) {
        if (own.stream().anyMatch(saved -> saved.name().equalsIgnoreCase(name))) {
            throw new FieldViolationException("name", "review.saved.error.taken");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Saved saved(ResultSet row, int number) throws SQLException {
        return new Saved(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("address"),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
