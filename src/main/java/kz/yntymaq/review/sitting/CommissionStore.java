package kz.yntymaq.review.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.review.commission.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of standing commissions; those that were taken back before anybody confirmed them stay in the tables alone. */
@Component
class CommissionStore {

    private static final String COMMISSION = """
            select c.id, c.naming, c.order_number, c.order_day, c.named_by, c.named_at, c.confirmed_at, c.replaced_at,
                   a.family_name, a.given_name, b.family_name as confirmed_family, b.given_name as confirmed_given
              from office_commission c join account_v a on a.id = c.named_by left join account_v b on b.id = c.confirmed_by
             where c.taken_back_at is null and\s""";

    private static final String STANDS = "c.office_code = ? and c.confirmed_at is not null and c.replaced_at is null";
    private static final String WAITS = "c.office_code = ? and c.confirmed_at is null and c.taken_back_at is null";

    private final JdbcClient jdbc;

    CommissionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of an office, the newest first. */
    List<StandingCommission> ofOffice(String office) {
        return whole(jdbc.sql(COMMISSION + "c.office_code = ? order by c.naming desc")
                .param(office)
                .query(CommissionStore::bare)
                .list());
    }

    Optional<StandingCommission> find(UUID id) {
        return one("c.id = ?", id);
    }

    /** The one in force. */
    Optional<StandingCommission> current(String office) {
        return one(STANDS, office);
    }

    /** The one that waits for a second person. */
    Optional<StandingCommission> waiting(String office) {
        return one(WAITS, office);
    }

    /** The one in force, held against another naming at the same moment. */
    Optional<StandingCommission> heldCurrent(String office) {
        return held(office, STANDS);
    }

    /** The one that waits, held: of two who act on it the second finds none. */
    Optional<StandingCommission> heldWaiting(String office) {
        return held(office, WAITS);
    }

    private Optional<StandingCommission> held(String office, String which) {
        return jdbc.sql("select c.id from office_commission c where " + which + " for update")
                .param(office)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** Enters one that waits. @return its number in the office, from 1 */
    int enter(String office, Commissions.Naming naming, UUID by, Instant now) {
        UUID id = UUID.randomUUID();
        int number = jdbc.sql("""
                insert into office_commission (id, office_code, naming, order_number, order_day, named_by, named_at)
                select :id, :office, coalesce(max(naming), 0) + 1, :order, :day, :by, :now
                  from office_commission where office_code = :office
                returning naming""")
                .param("id", id)
                .param("office", office)
                .param("order", naming.order())
                .param("day", naming.orderDay())
                .param("by", by)
                .param("now", at(now))
                .query(Integer.class)
                .single();
        naming.seats()
                .forEach((member, seat) -> jdbc.sql(
                                "insert into office_commission_member (commission_id, member, seat) values (?, ?, ?)")
                        .params(id, member, seat.name())
                        .update());
        return number;
    }

    void replace(UUID id, Instant now) {
        jdbc.sql("update office_commission set replaced_at = ? where id = ?")
                .params(at(now), id)
                .update();
    }

    void confirm(UUID id, UUID by, Instant now) {
        jdbc.sql("update office_commission set confirmed_by = ?, confirmed_at = ? where id = ?")
                .params(by, at(now), id)
                .update();
    }

    void takeBack(UUID id, Instant now) {
        jdbc.sql("update office_commission set taken_back_at = ? where id = ?")
                .params(at(now), id)
                .update();
    }

    private Optional<StandingCommission> one(String which, Object parameter) {
        return whole(jdbc.sql(COMMISSION + which)
                        .param(parameter)
                        .query(CommissionStore::bare)
                        .list())
                .stream()
                .findFirst();
    }

    /** A commission without its people. */
    private static StandingCommission bare(ResultSet row, int number) throws SQLException {
        return new StandingCommission(
                row.getObject("id", UUID.class),
                row.getInt("naming"),
                row.getString("order_number"),
                row.getObject("order_day", LocalDate.class),
                row.getObject("named_by", UUID.class),
                name(row),
                row.getObject("named_at", OffsetDateTime.class).toInstant(),
                row.getString("confirmed_family") == null
                        ? null
                        : new PersonName(row.getString("confirmed_family"), row.getString("confirmed_given"), null)
                                .full(),
                moment(row, "confirmed_at"),
                moment(row, "replaced_at"),
                List.of());
    }

    /** The same commissions with their people, who are read at once. */
    private List<StandingCommission> whole(List<StandingCommission> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        var people = new HashMap<UUID, List<StandingCommission.Person>>();
        jdbc.sql("""
                select m.commission_id, m.member, m.seat, a.family_name, a.given_name,
                       exists (select from appointment_v p join office_v o on o.id = p.office_id
                                where p.account_id = m.member and p.ended_at is null and a.disabled_at is null
                                  and o.kind = 'AKIMAT' and o.closed_at is null and o.territory_code = c.office_code) as in_office
                  from office_commission_member m join office_commission c on c.id = m.commission_id
                  join account_v a on a.id = m.member
                 where c.id in (:those)
                 order by array_position(array['CHAIR', 'SECRETARY', 'MEMBER'], m.seat), a.family_name collate kazakh, a.given_name collate kazakh, a.id""")
                .param("those", bare.stream().map(StandingCommission::id).toList())
                .query(row -> {
                    people.computeIfAbsent(row.getObject("commission_id", UUID.class), one -> new ArrayList<>())
                            .add(new StandingCommission.Person(
                                    row.getObject("member", UUID.class),
                                    name(row),
                                    Seat.valueOf(row.getString("seat")),
                                    row.getBoolean("in_office")));
                });
        return bare.stream()
                .map(one -> one.with(people.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static String name(ResultSet row) throws SQLException {
        return new PersonName(row.getString("family_name"), row.getString("given_name"), null).full();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
