package kz.yntymaq.programme.priority;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.programme.priority.PublishedLists.Edition;
import kz.yntymaq.territory.Level;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The oblast publishes the lists that its districts agreed on. Each publication is an edition that never changes: a later
 * one takes agreed lists as they are then, and keeps of the edition before what is not agreed any more.
 */
@Service
@Transactional
public class Publishing {

    private final PublishedLists published;
    private final Areas areas;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Publishing(
            PublishedLists published,
            Areas areas,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.published = published;
        this.areas = areas;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A list that may be published. @param news whether it differs from what is published of it */
    record Agreed(UUID id, String areaCode, int version, boolean news) {}

    /**
     * What a publication would be made of.
     *
     * @param version of all that it shows: what somebody does in between is noticed by it
     * @param last the edition that stands, null where there is none
     */
    record Prospect(
            String oblastCode,
            List<Agreed> agreed,
            @Nullable Edition last,
            int version) {

        /** Lists that would bring something new. */
        public List<Agreed> news() {
            return agreed.stream().filter(Agreed::news).toList();
        }

        public int nextNumber() {
            return last == null ? 1 : last.number() + 1;
        }

        /** Whether it replaces an edition, so that a reason has to be given. */
        public boolean isCorrection() {
            return last != null;
        }
    }

    /** What the actor's oblast could publish. @throws NotFoundException for whoever is no official of an oblast */
    @Transactional(readOnly = true)
    Prospect prospect(Actor actor, int year) {
        return prospect(oblastOf(actor, year), year, "");
    }

    /** The version of what the actor's oblast could publish, for whoever publishes it without a page. */
    @Transactional(readOnly = true)
    public int version(Actor actor, int year) {
        return prospect(actor, year).version();
    }

    /** Whether the actor's office publishes lists of this year. */
    boolean mayPublish(Actor actor, int year) {
        return areas.isRunning(year) && actor.isOfficialOf(Level.OBLAST);
    }

    private String oblastOf(Actor actor, int year) {
        areas.requireYear(year);
        if (!mayPublish(actor, year) || actor.scope() == null || actor.scope().code() == null) {
            throw new NotFoundException();
        }
        return actor.scope().code();
    }

    private Prospect prospect(String oblast, int year, String lock) {
        Edition last = published.last(oblast, year).orElse(null);
        List<Agreed> agreed = jdbc.sql("""
                        select l.id, l.area_code, l.version,
                               exists (select v.village_code, v.directions, v.justification, v.note
                                         from priority_village v where v.list_id = l.id
                                       except
                                       select p.village_code, p.directions, p.justification, p.note
                                         from priority_published p where p.edition_id = :last)
                               or exists (select p.village_code from priority_published p
                                           where p.edition_id = :last and p.area_code = l.area_code
                                          except
                                          select v.village_code from priority_village v where v.list_id = l.id) as news
                          from priority_list l
                         where l.oblast_code = :oblast and l.year = :year and l.state = 'AGREED'
                         order by l.area_code\s""" + lock)
                .param("oblast", oblast)
                .param("year", year)
                .param("last", last == null ? new UUID(0, 0) : last.id())
                .query((row, n) -> new Agreed(
                        row.getObject("id", UUID.class),
                        row.getString("area_code"),
                        row.getInt("version"),
                        row.getBoolean("news")))
                .list();
        return new Prospect(
                oblast,
                agreed,
                last,
                Arrays.asList(
                                last == null ? 0 : last.number(),
                                agreed.stream()
                                        .map(list -> list.areaCode() + list.version())
                                        .toList())
                        .hashCode());
    }

    /**
     * Publishes what is agreed.
     *
     * @param key of the button, which acts once
     * @param version of the prospect that the page showed
     * @param reason why another edition replaces the one that stands; nothing for the first
     * @throws FieldViolationException when a reason is missing
     * @throws RuleViolationException when there is nothing new
     * @throws StaleEditException when a list was agreed, given back or published in between
     */
    public void publish(Actor actor, int year, UUID key, int version, @Nullable String reason) {
        String oblast = oblastOf(actor, year);
        once.run(Press.of(key, actor.accountId(), "programme.priorities-published", oblast, year, reason), () -> {
            hold(oblast);
            Prospect now = prospect(oblast, year, "for update of l");
            if (now.version() != version) {
                throw StaleEditException.atTheSameMoment();
            }
            if (now.news().isEmpty()) {
                throw new RuleViolationException("priority.error.nothing-new");
            }
            if (now.isCorrection() && reason == null) {
                throw new FieldViolationException("reason", "error.required");
            }
            store(actor, year, now, reason);
            audit.note(
                    actor.accountId(),
                    "programme.priorities-published",
                    oblast + " " + year,
                    "version " + now.nextNumber());
            events.publishEvent(
                    new PrioritiesMoved(oblast, null, year, ListEvent.PUBLISHED, actor.accountId(), reason));
            return oblast;
        });
    }

    /** One publication of an oblast at a time: the second waits, and finds what the first left. */
    private void hold(String oblast) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('priorities ' || ?, 0))")
                .param(oblast)
                .query((row, n) -> true)
                .single();
    }

    private void store(Actor actor, int year, Prospect now, @Nullable String reason) {
        UUID id = UUID.randomUUID();
        OffsetDateTime at = clock.instant().atOffset(ZoneOffset.UTC);
        UUID last = now.last() == null ? new UUID(0, 0) : now.last().id();
        jdbc.sql("""
                insert into priority_edition (id, oblast_code, year, number, reason, published_at, published_by)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id,
                        now.oblastCode(),
                        year,
                        now.nextNumber(),
                        now.isCorrection() ? reason : null,
                        at,
                        actor.accountId()))
                .update();
        jdbc.sql("""
                with agreed as (
                  select v.village_code, l.area_code, l.district_code, v.directions, v.justification, v.note
                    from priority_list l join priority_village v on v.list_id = l.id
                   where l.oblast_code = :oblast and l.year = :year and l.state = 'AGREED'),
                kept as (
                  select p.village_code, p.area_code, p.district_code, p.directions, p.justification, p.note
                    from priority_published p
                   where p.edition_id = :last
                     and p.village_code not in (select village_code from agreed)
                     and p.area_code not in (select area_code from agreed)),
                whole as (select * from agreed union all select * from kept)
                insert into priority_published
                  (edition_id, village_code, area_code, district_code, directions, justification, note, changed)
                select :id, w.village_code, w.area_code, w.district_code, w.directions, w.justification, w.note,
                       :corrects and not exists (
                         select 1 from priority_published p
                          where p.edition_id = :last and p.village_code = w.village_code and p.directions = w.directions
                            and p.justification = w.justification and p.note is not distinct from w.note)
                  from whole w""")
                .param("id", id)
                .param("oblast", now.oblastCode())
                .param("year", year)
                .param("last", last)
                .param("corrects", now.isCorrection())
                .update();
    }
}
