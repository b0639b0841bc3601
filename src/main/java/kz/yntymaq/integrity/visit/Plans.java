package kz.yntymaq.integrity.visit;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.integrity.signal.SignAccess;
import kz.yntymaq.integrity.signal.Signals;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.GivenReason;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans of visits that officials of an oblast make for it. Which co-operative was drawn of the list and which of all is told with the
 * result of its visit, so that nobody looks harder at the one than at the other.
 */
@Service
@Transactional
class Plans {

    static final int LEAST = 2;
    static final int MOST = 100;

    private static final int LISTED_AT_ONCE = 50;

    private final SignAccess access;
    private final OnceOnly once;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Random random = new SecureRandom();

    Plans(SignAccess access, OnceOnly once, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.once = once;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static String oblast(Actor actor) {
        return actor.oblast().orElseThrow(NotFoundException::new);
    }

    /** Those of the oblast, the newest first. @throws NotFoundException for whoever is no official of one */
    @Transactional(readOnly = true)
    public List<Plan> list(Actor official) {
        return jdbc.sql(PLANS + " where p.oblast_code = ? order by p.made_at desc limit " + LISTED_AT_ONCE)
                .param(oblast(official))
                .query((row, n) -> plan(row))
                .list();
    }

    private static final String PLANS = """
            select p.id, p.size, p.seed, p.made_by, p.made_at,
                   (select count(*) from integrity_visit v where v.plan_id = p.id and v.recorded_at is not null) as recorded
              from integrity_plan p""";

    /** One of the oblast. @throws NotFoundException for another one's */
    @Transactional(readOnly = true)
    public Plan find(Actor official, UUID id) {
        return jdbc.sql(PLANS + " where p.oblast_code = ? and p.id = ?")
                .params(oblast(official), id)
                .query((row, n) -> plan(row))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Makes a plan.
     *
     * @param size how many co-operatives are visited at most: an oblast may have fewer
     * @return the plan
     * @throws FieldViolationException for too few or too many
     * @throws RuleViolationException before the first run, and where the oblast has no co-operative
     */
    public UUID make(Actor official, int size, UUID key) {
        String oblast = oblast(official);
        return UUID.fromString(once.run(Press.of(key, official.accountId(), "integrity.plan-made", size), () -> {
            if (size < LEAST || size > MOST) {
                throw new FieldViolationException("size", "signs.error.size");
            }
            UUID run = jdbc.sql("select id from integrity_run order by place desc limit 1")
                    .query(UUID.class)
                    .optional()
                    .orElseThrow(() -> new RuleViolationException("signs.error.no-run"));
            long seed = random.nextLong();
            List<Draw> drawn = Draw.of(listed(oblast), all(oblast, run), size, seed);
            if (drawn.isEmpty()) {
                throw new RuleViolationException("signs.error.nobody");
            }
            UUID plan = UUID.randomUUID();
            jdbc.sql("""
                    insert into integrity_plan (id, oblast_code, run_id, size, seed, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(plan, oblast, run, drawn.size(), seed, official.accountId(), now())
                    .update();
            for (int at = 0; at < drawn.size(); at++) {
                jdbc.sql(
                                "insert into integrity_visit (id, plan_id, place, cooperative_id, listed) values (?, ?, ?, ?, ?)")
                        .params(
                                UUID.randomUUID(),
                                plan,
                                at + 1,
                                drawn.get(at).cooperative(),
                                drawn.get(at).listed())
                        .update();
            }
            audit.note(official.accountId(), "integrity.plan-made", plan, "SIZE " + drawn.size());
            return plan.toString();
        }));
    }

    /** Those that officials are shown a signal of today. */
    private List<UUID> listed(String oblast) {
        return jdbc.sql("""
                select distinct c.id from cooperative_v c join integrity_signal s on s.cooperative_id = c.id and %s
                 where c.state = 'ACTIVE' and c.oblast_code = :oblast""".formatted(Signals.SHOWN))
                .param("oblast", oblast)
                .param("today", LocalDate.now(clock))
                .query(UUID.class)
                .list();
    }

    /** All that the run saw. */
    private List<UUID> all(String oblast, UUID run) {
        return jdbc.sql("""
                select c.id from cooperative_v c join integrity_finding f on f.cooperative_id = c.id and f.run_id = ?
                 where c.state = 'ACTIVE' and c.oblast_code = ?""").params(run, oblast).query(UUID.class).list();
    }

    /** Its visits in the order of the plan. @throws NotFoundException for a plan of another oblast */
    @Transactional(readOnly = true)
    public List<Visit> visits(Actor official, UUID plan) {
        find(official, plan);
        return jdbc.sql(VISITS + " where v.plan_id = ? order by v.place")
                .param(plan)
                .query((row, n) -> visit(row))
                .list();
    }

    private static final String VISITS = """
            select v.id, v.plan_id, v.place, v.cooperative_id, c.name_kk, c.name_ru, v.visited_on, v.found, v.words,
                   case when v.recorded_at is not null then v.listed end as listed
              from integrity_visit v join cooperative_v c on c.id = v.cooperative_id""";

    /** One. @throws NotFoundException for one of another plan or oblast */
    @Transactional(readOnly = true)
    public Visit visit(Actor official, UUID plan, UUID id) {
        find(official, plan);
        return jdbc.sql(VISITS + " where v.plan_id = ? and v.id = ?")
                .params(plan, id)
                .query((row, n) -> visit(row))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Records what was found, once.
     *
     * @param found whether it is worth acting on
     * @throws RuleViolationException where somebody has recorded it
     * @throws FieldViolationException for a day before the plan or to come
     */
    public void record(Actor official, UUID plan, UUID id, LocalDate on, boolean found, String words, UUID key) {
        Plan of = find(official, plan);
        jdbc.sql("select id from integrity_visit where id = ? and plan_id = ? for update")
                .params(id, plan)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        once.run(Press.of(key, official.accountId(), "integrity.visit-recorded", id, on, found, words), () -> {
            Visit visit = visit(official, plan, id);
            if (visit.isRecorded()) {
                throw new RuleViolationException("signs.error.recorded");
            }
            if (access.isTied(official, visit.cooperative())) {
                throw new RuleViolationException("signs.error.tied");
            }
            LocalDate made = LocalDate.ofInstant(of.madeAt(), clock.getZone());
            if (on.isAfter(LocalDate.now(clock)) || on.isBefore(made)) {
                throw new FieldViolationException("on", "signs.error.day");
            }
            if (!GivenReason.Check.isGiven(words)) {
                throw new FieldViolationException("words", "error.reason");
            }
            jdbc.sql("""
                    update integrity_visit set visited_on = ?, found = ?, words = ?, recorded_by = ?, recorded_at = ? where id = ?""")
                    .params(on, found, words, official.accountId(), now(), id)
                    .update();
            audit.note(official.accountId(), "integrity.visit-recorded", id, found ? "FOUND" : "NOT_FOUND");
            return id.toString();
        });
    }

    /** What all recorded visits of the oblast found. */
    @Transactional(readOnly = true)
    public Precision precision(Actor official) {
        return jdbc.sql("""
                select count(*) filter (where v.listed) as listed, count(*) filter (where v.listed and v.found) as listed_found,
                       count(*) filter (where not v.listed) as drawn, count(*) filter (where not v.listed and v.found) as drawn_found
                  from integrity_visit v join integrity_plan p on p.id = v.plan_id
                 where p.oblast_code = ? and v.recorded_at is not null""")
                .param(oblast(official))
                .query((row, n) -> new Precision(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    private Object now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                row.getObject("id", UUID.class),
                row.getInt("size"),
                row.getLong("seed"),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                row.getInt("recorded"));
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                row.getInt("place"),
                row.getObject("cooperative_id", UUID.class),
                new Bilingual(row.getString("name_kk"), row.getString("name_ru")).here(),
                row.getObject("listed", Boolean.class),
                row.getObject("visited_on", LocalDate.class),
                row.getObject("found", Boolean.class),
                row.getString("words"));
    }
}
