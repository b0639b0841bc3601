package kz.yntymaq.review.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables of cases that officials asked for. A person has one at a time, which nobody else sees; the next takes its place.
 * Who holds another office meanwhile, or none, has it no more. What a node began and did not finish, another begins anew.
 */
@Service
@Transactional
class CaseExports {

    /** Days for which a table is kept. */
    static final int KEPT_DAYS = 3;

    /** A table of which nothing was heard so long is written by nobody any more. */
    static final Duration SILENT = Duration.ofMinutes(2);

    /** So often one is begun; it then says that it could not be written. */
    static final int ATTEMPTS = 3;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final OnceOnly once;
    private final AuditLog audit;
    private final Clock clock;

    CaseExports(JdbcClient jdbc, Accounts accounts, OnceOnly once, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /** The actor's own; empty without one. @throws NotFoundException for who works in no office */
    @Transactional(readOnly = true)
    Optional<CaseExport> of(Actor actor) {
        requireOffice(actor);
        return jdbc.sql("select * from case_export where account_id = ? and place = ? and asked_at > ?")
                .params(actor.accountId(), actor.scopePrefix(), ago(Duration.ofDays(KEPT_DAYS)))
                .query(CaseExports::export)
                .optional();
    }

    /** One of the actor. @throws NotFoundException for any other */
    @Transactional(readOnly = true)
    CaseExport find(Actor actor, UUID id) {
        return of(actor).filter(one -> one.id().equals(id)).orElseThrow(NotFoundException::new);
    }

    /**
     * Asks for one, in the language of the page; it is written by and by.
     *
     * @param address of the queue, whose filter says which cases
     * @throws RuleViolationException while the one before is written
     */
    UUID ask(Actor actor, String address, UUID onceKey) {
        requireOffice(actor);
        return UUID.fromString(once.run(Press.of(onceKey, actor.accountId(), "review.export-asked", address), () -> {
            accounts.hold(List.of(actor.accountId())); // of two that are asked for at once the second waits here
            if (of(actor).filter(CaseExport::isUnderWay).isPresent()) {
                throw new RuleViolationException("review.export.error.running");
            }
            UUID id = UUID.randomUUID();
            jdbc.sql("delete from case_export where account_id = ?")
                    .param(actor.accountId())
                    .update();
            jdbc.sql("""
                            insert into case_export (id, account_id, place, address, language, state, asked_at, beat_at)
                            values (?, ?, ?, ?, ?, 'WAITING', ?, ?)""")
                    .params(
                            id,
                            actor.accountId(),
                            actor.scopePrefix(),
                            address,
                            Language.current().name(),
                            now(),
                            now())
                    .update();
            audit.note(actor.accountId(), "review.export-asked", actor.accountId(), null);
            return id.toString();
        }));
    }

    /** Removes one, written or not; who writes it stops. @throws NotFoundException for any that is not the actor's */
    void remove(Actor actor, UUID id) {
        find(actor, id);
        jdbc.sql("delete from case_export where id = ?").param(id).update();
    }

    /** Takes the next to be written; another node, at the same moment, takes another or none. Empty when none waits. */
    Optional<CaseExport> take() {
        jdbc.sql("update case_export set state = 'FAILED' where state = 'RUNNING' and beat_at < ? and attempt >= ?")
                .params(ago(SILENT), ATTEMPTS)
                .update();
        Optional<CaseExport> taken = jdbc.sql("""
                with next as (
                  select id from case_export where state = 'WAITING' or (state = 'RUNNING' and beat_at < ?)
                   order by asked_at limit 1 for update skip locked)
                update case_export e set state = 'RUNNING', attempt = e.attempt + 1, done = 0, total = null, beat_at = ?
                  from next where e.id = next.id returning e.*""")
                .params(ago(SILENT), now())
                .query(CaseExports::export)
                .optional();
        taken.ifPresent(one -> jdbc.sql("delete from case_export_part where export_id = ?")
                .param(one.id())
                .update());
        return taken;
    }

    /** Says how far it came; false when it was removed, or is another's to write by now. */
    @Transactional(propagation = Propagation.REQUIRES_NEW) // who writes is still reading the cases
    boolean advance(CaseExport taken, int done, int total) {
        return jdbc.sql("""
                        update case_export set done = ?, total = ?, beat_at = ?
                         where id = ? and attempt = ? and state = 'RUNNING'""")
                        .params(done, total, now(), taken.id(), taken.attempt())
                        .update()
                == 1;
    }

    /** Keeps a part of the file; nothing where {@link #advance} would answer false. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void keep(CaseExport taken, int part, byte[] content) {
        jdbc.sql("""
                insert into case_export_part (export_id, attempt, part, content)
                select id, attempt, ?, ? from case_export where id = ? and attempt = ? and state = 'RUNNING'""").params(part, content, taken.id(), taken.attempt()).update();
    }

    /** The file is whole. */
    void finish(CaseExport taken, int done) {
        jdbc.sql("""
                update case_export e set state = 'DONE', done = ?,
                       bytes = (select sum(length(p.content)) from case_export_part p where p.export_id = e.id and p.attempt = e.attempt)
                 where e.id = ? and e.attempt = ? and e.state = 'RUNNING'""").params(done, taken.id(), taken.attempt()).update();
    }

    /** It cannot be written; its owner is told. */
    void fail(CaseExport taken) {
        leave(taken, CaseExport.State.FAILED);
    }

    /** The portal stops: it is to be begun anew. */
    void putBack(CaseExport taken) {
        leave(taken, CaseExport.State.WAITING);
    }

    private void leave(CaseExport taken, CaseExport.State state) {
        jdbc.sql("update case_export set state = ? where id = ? and attempt = ? and state = 'RUNNING'")
                .params(state.name(), taken.id(), taken.attempt())
                .update();
    }

    /** Notes that the actor takes a whole one along. @throws NotFoundException for any that is not the actor's, or not whole */
    CaseExport takeAlong(Actor actor, UUID id) {
        CaseExport found = find(actor, id);
        if (!found.isDone()) {
            throw new NotFoundException();
        }
        audit.note(actor.accountId(), "review.export-taken", actor.accountId(), String.valueOf(found.rows()));
        return found;
    }

    /** A part of the file; empty behind the last. */
    @Transactional(readOnly = true)
    Optional<byte[]> part(CaseExport export, int part) {
        return jdbc.sql("select content from case_export_part where export_id = ? and attempt = ? and part = ?")
                .params(export.id(), export.attempt(), part)
                .query(byte[].class)
                .optional();
    }

    /** Removes those whose days have passed. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    public void forgetOld() {
        jdbc.sql("delete from case_export where asked_at <= ?")
                .param(ago(Duration.ofDays(KEPT_DAYS)))
                .update();
    }

    /** @throws NotFoundException for who works in no office */
    static void requireOffice(Actor actor) {
        if (!actor.worksInOffice()) {
            throw new NotFoundException();
        }
    }

    private OffsetDateTime now() {
        return ago(Duration.ZERO);
    }

    private OffsetDateTime ago(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }

    private static CaseExport export(ResultSet row, int number) throws SQLException {
        return new CaseExport(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("address"),
                Language.valueOf(row.getString("language")),
                CaseExport.State.valueOf(row.getString("state")),
                row.getInt("attempt"),
                row.getInt("done"),
                row.getObject("total", Integer.class),
                row.getObject("bytes", Long.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
