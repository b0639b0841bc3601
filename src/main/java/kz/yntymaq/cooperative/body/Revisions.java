package kz.yntymaq.cooperative.body;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.share.BookReaders;
import kz.yntymaq.cooperative.trade.TradeReaders;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work of the revision commission (law, article 36): its members read all documents of the co-operative that the portal
 * holds, and write down what they found; the results go to the general meeting. So do those of an initiative group.
 */
@Service
@Transactional
public class Revisions implements BookReaders, TradeReaders {

    private static final int SHOWN = 100;

    private final CooperativeRepository cooperatives;
    private final CooperativeInbox inbox;
    private final BodyTerms terms;
    private final Groups groups;
    private final OnceOnly once;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Revisions(
            CooperativeRepository cooperatives,
            CooperativeInbox inbox,
            BodyTerms terms,
            Groups groups,
            OnceOnly once,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.inbox = inbox;
        this.terms = terms;
        this.groups = groups;
        this.once = once;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A report.
     *
     * @param from first day of what was looked at
     * @param until its last day
     * @param on day of the report
     * @param group initiative group whose report it is, null for the revision commission's
     */
    public record Report(
            LocalDate from,
            LocalDate until,
            LocalDate on,
            String findings,
            @Nullable UUID group) {

        /** A report of the commission. */
        public Report(LocalDate from, LocalDate until, LocalDate on, String findings) {
            this(from, until, on, findings, null);
        }
    }

    /** Initiative groups of members, who look at the co-operative as the commission does; answered by the room that keeps them. */
    public interface Groups {

        /** Whether somebody is in a group that is at work now. */
        boolean isAtWork(UUID cooperative, UUID group, UUID account);

        /** What the groups of a co-operative looked into and who was in them, by group. */
        Map<UUID, About> reported(UUID cooperative);

        /** The group has reported: its work is over, in the same transaction. */
        void reported(UUID cooperative, UUID group, UUID by);
    }

    /** A group. @param words what it looked into @param who names of those who were in it */
    public record About(String words, List<String> who) {}

    /**
     * The page.
     *
     * @param inspector whether the actor is in the commission
     * @param chair whether the actor chairs the co-operative
     * @param groups whose reports are shown, by id
     */
    record Page(
            UUID id, String name, boolean inspector, boolean chair, List<Report> reports, Map<UUID, About> groups) {}

    /** For members. */
    @Transactional(readOnly = true)
    Page page(Actor actor, UUID id) {
        Cooperative cooperative = cooperatives
                .findVisibleTo(actor, id)
                .filter(found -> found.getState().isMet())
                .orElseThrow(NotFoundException::new);
        return new Page(
                id,
                cooperative.name(),
                mayRead(id, actor.accountId()),
                cooperative.isChairedBy(actor.accountId()),
                jdbc.sql("""
                        select from_on, until_on, reported_on, findings, group_id from revision_report where cooperative_id = ?
                         order by reported_on desc, id limit ?""")
                        .params(id, SHOWN)
                        .query((row, n) -> new Report(
                                row.getObject("from_on", LocalDate.class),
                                row.getObject("until_on", LocalDate.class),
                                row.getObject("reported_on", LocalDate.class),
                                row.getString("findings"),
                                row.getObject("group_id", UUID.class)))
                        .list(),
                groups.reported(id));
    }

    /** Members of the revision commission have access to all documents (law, article 36, point 3). */
    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(UUID cooperativeId, UUID account) {
        return terms.in(cooperativeId, Body.REVISION, LocalDate.now(clock)).contains(account);
    }

    /** Who is in the board or the revision commission now. */
    @Transactional(readOnly = true)
    public Set<UUID> watchers(UUID cooperativeId) {
        LocalDate today = LocalDate.now(clock);
        return Stream.of(Body.BOARD, Body.HEAD, Body.REVISION)
                .flatMap(body -> terms.in(cooperativeId, body, today).stream())
                .collect(Collectors.toSet());
    }

    /** Whether somebody writes for the commission, or for a group that is at work. */
    boolean mayReport(UUID cooperativeId, @Nullable UUID group, UUID account) {
        return group == null ? mayRead(cooperativeId, account) : groups.isAtWork(cooperativeId, group, account);
    }

    /** A member of the commission, or of the group, writes down its report; the chair is told to bring it to the general meeting. */
    public void report(Actor inspector, UUID cooperativeId, Report report, UUID key) {
        once.run(Press.of(key, inspector.accountId(), "revision.reported", cooperativeId, report), () -> {
            cooperatives.findVisibleForUpdate(inspector, cooperativeId).orElseThrow(NotFoundException::new);
            if (!mayReport(cooperativeId, report.group(), inspector.accountId())) {
                throw new NotFoundException();
            }
            if (report.until().isBefore(report.from())) {
                throw new FieldViolationException("until", "body.refused.period");
            }
            if (report.on().isBefore(report.until())) {
                throw new FieldViolationException("on", "body.refused.report-day");
            }
            if (report.on().isAfter(LocalDate.now(clock))) {
                throw new FieldViolationException("on", "cooperative.refused.future");
            }
            UUID id = UUID.randomUUID();
            jdbc.sql("""
                    insert into revision_report (id, cooperative_id, from_on, until_on, reported_on, findings, group_id,
                                                 recorded_by, recorded_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(id)
                    .param(cooperativeId)
                    .param(report.from())
                    .param(report.until())
                    .param(report.on())
                    .param(report.findings())
                    .param(report.group())
                    .param(inspector.accountId())
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            CooperativeFacts facts = inbox.facts(cooperativeId);
            inbox.tell(
                    facts.chairId(),
                    report.group() == null ? "body.message.report" : "body.message.group-report",
                    CooperativeInbox.cabinet(facts) + "/revision",
                    facts);
            if (report.group() != null) {
                groups.reported(cooperativeId, report.group(), inspector.accountId());
            }
            audit.note(inspector.accountId(), "revision.reported", id, null);
            return id.toString();
        });
    }
}
