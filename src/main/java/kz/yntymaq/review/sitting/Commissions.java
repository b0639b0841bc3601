package kz.yntymaq.review.sitting;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.office.Actors;
import kz.yntymaq.review.assignment.Colleague;
import kz.yntymaq.review.assignment.Colleagues;
import kz.yntymaq.review.commission.CommissionRule;
import kz.yntymaq.review.commission.Seat;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import kz.yntymaq.work.VersionCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The standing commission of an office: named by an order, changed by another naming alone. Who leaves the office falls out. */
@Service
@Transactional
public class Commissions {

    static final String PAGE = "/office/commission";

    private final JdbcClient jdbc;
    private final Colleagues colleagues;
    private final Actors actors;
    private final SittingStore sittings;
    private final VersionCheck versions;
    private final Inbox inbox;
    private final OnceOnly once;
    private final AuditLog audit;
    private final Clock clock;

    Commissions(
            JdbcClient jdbc,
            Colleagues colleagues,
            Actors actors,
            SittingStore sittings,
            VersionCheck versions,
            Inbox inbox,
            OnceOnly once,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.actors = actors;
        this.sittings = sittings;
        this.versions = versions;
        this.inbox = inbox;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The words of an order, and whom it names.
     *
     * @param others members beside the chair and the secretary
     */
    public record Naming(String order, LocalDate orderDay, UUID chair, UUID secretary, Set<UUID> others) {

        /** Copies the members. */
        public Naming {
            others = Set.copyOf(others);
        }

        private Map<UUID, Seat> seats() {
            var all = new TreeMap<UUID, Seat>();
            others.forEach(one -> all.put(one, Seat.MEMBER));
            all.put(secretary, Seat.SECRETARY);
            all.put(chair, Seat.CHAIR);
            return all;
        }
    }

    /** The officials of the actor's office. @throws NotFoundException for who is none of them */
    @Transactional(readOnly = true)
    List<Colleague> require(Actor actor) {
        List<Colleague> found = colleagues.of(actor);
        if (found.stream().noneMatch(one -> one.id().equals(actor.accountId()))) {
            throw new NotFoundException();
        }
        return found;
    }

    /** Whom the actor may name: officials of the office whose identity is confirmed. */
    @Transactional(readOnly = true)
    List<Colleague> eligible(Actor actor) {
        return require(actor).stream()
                .filter(one -> actors.find(one.id()).filter(Actor::isConfirmed).isPresent())
                .toList();
    }

    /** The commission of the actor's office as it stands; empty before the first naming. */
    @Transactional(readOnly = true)
    Optional<StandingCommission> current(Actor actor) {
        return all(actor).stream().filter(one -> one.replacedAt() == null).findFirst();
    }

    /** All namings of the actor's office, the newest first. */
    @Transactional(readOnly = true)
    List<StandingCommission> all(Actor actor) {
        return jdbc.sql(COMMISSION + " where c.office_code = ? order by c.naming desc")
                .param(office(actor))
                .query(this::commission)
                .list();
    }

    /** One of them. */
    @Transactional(readOnly = true)
    Optional<StandingCommission> find(UUID id) {
        return jdbc.sql(COMMISSION + " where c.id = ?")
                .param(id)
                .query(this::commission)
                .optional();
    }

    /** The territory whose akimat the actor is an official of. */
    static String office(Actor actor) {
        return requireNonNull(requireNonNull(actor.scope()).code());
    }

    /**
     * Names a commission in place of the one that stood; all whom it names, and who is no member any more, are told.
     *
     * @param shown naming that the page showed, 0 for none
     * @throws FieldViolationException by the field that has to change
     * @throws RuleViolationException while a sitting of the one that stood is open
     */
    public void name(Actor actor, int shown, Naming naming, UUID onceKey) {
        once.run(Press.of(onceKey, actor.accountId(), "review.commission-named", naming), () -> {
            require(actor);
            Optional<StandingCommission> before = held(actor);
            before.ifPresentOrElse(
                    old -> versions.require(shown, old.naming(), old.namedById(), old.namedAt()),
                    () -> versions.require(shown, 0, null, null));
            require(actor, naming);
            if (!sittings.openOf(office(actor)).isEmpty()) {
                throw new RuleViolationException("review.sitting.error.open");
            }
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            before.ifPresent(old -> jdbc.sql("update office_commission set replaced_at = ? where id = ?")
                    .params(now, old.id())
                    .update());
            UUID id = UUID.randomUUID();
            jdbc.sql("""
                    insert into office_commission (id, office_code, naming, order_number, order_day, named_by, named_at)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, office(actor), shown + 1, naming.order(), naming.orderDay(), actor.accountId(), now)
                    .update();
            naming.seats()
                    .forEach((member, seat) -> jdbc.sql(
                                    "insert into office_commission_member (commission_id, member, seat) values (?, ?, ?)")
                            .params(id, member, seat.name())
                            .update());
            tell(actor, naming, before);
            audit.note(actor.accountId(), "review.commission-named", office(actor), String.valueOf(shown + 1));
            return id.toString();
        });
    }

    /** The one that stands, held against another naming at the same moment. */
    private Optional<StandingCommission> held(Actor actor) {
        return jdbc.sql("select id from office_commission where office_code = ? and replaced_at is null for update")
                .param(office(actor))
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    private void require(Actor actor, Naming naming) {
        if (naming.orderDay().isAfter(LocalDate.now(clock))) {
            throw new FieldViolationException("orderDay", "review.sitting.error.order-day");
        }
        Map<UUID, Seat> all = naming.seats();
        if (!all.containsValue(Seat.SECRETARY)) {
            throw new FieldViolationException("secretary", "review.commission.error.two");
        }
        if (all.size() < CommissionRule.LEAST || all.size() > CommissionRule.MOST) {
            throw new FieldViolationException(
                    "members", "review.commission.error.size", (long) CommissionRule.LEAST, (long) CommissionRule.MOST);
        }
        Set<UUID> able = eligible(actor).stream().map(Colleague::id).collect(toSet());
        all.forEach((one, seat) -> {
            if (!able.contains(one)) {
                throw new FieldViolationException(
                        seat.isOfficer() ? seat.name().toLowerCase(Locale.ROOT) : "members", "error.choice");
            }
        });
    }

    private void tell(Actor actor, Naming naming, Optional<StandingCommission> before) {
        Set<UUID> named = new HashSet<>(naming.seats().keySet());
        Set<UUID> gone = before.stream()
                .flatMap(old -> old.left().stream())
                .map(StandingCommission.Person::id)
                .filter(one -> !named.contains(one))
                .collect(toSet());
        for (Set<UUID> those : List.of(named, gone)) {
            those.remove(actor.accountId());
        }
        var order = new RecordedValue.Words(naming.order());
        var day = new RecordedValue.Day(naming.orderDay());
        inbox.deliverAll(named, "review.sitting.message.named", PAGE, order, day);
        inbox.deliverAll(gone, "review.sitting.message.no-member", PAGE, order, day);
    }

    private static final String COMMISSION = """
            select c.id, c.naming, c.order_number, c.order_day, c.named_by, c.named_at, c.replaced_at, a.family_name, a.given_name
              from office_commission c join account_v a on a.id = c.named_by""";

    private StandingCommission commission(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime replaced = row.getObject("replaced_at", OffsetDateTime.class);
        Instant named = row.getObject("named_at", OffsetDateTime.class).toInstant();
        return new StandingCommission(
                id,
                row.getInt("naming"),
                row.getString("order_number"),
                row.getObject("order_day", LocalDate.class),
                row.getObject("named_by", UUID.class),
                name(row),
                named,
                replaced == null ? null : replaced.toInstant(),
                people(id));
    }

    private List<StandingCommission.Person> people(UUID commission) {
        return jdbc.sql("""
                select m.member, m.seat, a.family_name, a.given_name,
                       exists (select from appointment_v p join office_v o on o.id = p.office_id
                                where p.account_id = m.member and p.ended_at is null and a.disabled_at is null
                                  and o.kind = 'AKIMAT' and o.closed_at is null and o.territory_code = c.office_code) as in_office
                  from office_commission_member m join office_commission c on c.id = m.commission_id
                  join account_v a on a.id = m.member
                 where c.id = ? order by array_position(array['CHAIR', 'SECRETARY', 'MEMBER'], m.seat), a.family_name, a.given_name, a.id""")
                .param(commission)
                .query((row, n) -> new StandingCommission.Person(
                        row.getObject("member", UUID.class),
                        name(row),
                        Seat.valueOf(row.getString("seat")),
                        row.getBoolean("in_office")))
                .list();
    }

    private static String name(ResultSet row) throws SQLException {
        return new PersonName(row.getString("family_name"), row.getString("given_name"), null).full();
    }
}
