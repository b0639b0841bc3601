package kz.yntymaq.integrity.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.integrity.fact.Population;
import kz.yntymaq.integrity.fact.Population.Attendance;
import kz.yntymaq.integrity.fact.Population.Body;
import kz.yntymaq.integrity.fact.Population.Cooperative;
import kz.yntymaq.integrity.fact.Population.Exit;
import kz.yntymaq.integrity.fact.Population.Kin;
import kz.yntymaq.integrity.fact.Population.Loan;
import kz.yntymaq.integrity.fact.Population.Meeting;
import kz.yntymaq.integrity.fact.Population.MeetingKind;
import kz.yntymaq.integrity.fact.Population.Member;
import kz.yntymaq.integrity.fact.Population.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The registered, active co-operatives with everything that the portal knows of them up to a day. A person is the account,
 * a legal entity its BIN. What no room keeps (addresses of people, suppliers who were paid, what somebody who is no member
 * delivered) stays empty: indicators then say that it cannot be told.
 */
@Component
public class PortalPopulation {

    private final JdbcClient jdbc;
    private final PortalTrade trade;
    private final PortalPeople people;

    PortalPopulation(JdbcClient jdbc, PortalTrade trade, PortalPeople people) {
        this.jdbc = jdbc;
        this.trade = trade;
        this.people = people;
    }

    /** As of a day; nothing later is told. Reads in the transaction of the caller, so that all of it is of one moment where that is asked for. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Population on(LocalDate day) {
        List<Cooperative> cooperatives = rows(day, """
                select c.cooperative_id, coalesce(c.kind, 'OTHER') as kind, c.oblast_code,
                       coalesce(c.district_code, c.oblast_code) as district_code, c.registered_on, a.applied_on
                  from cooperative_lived_v c
                  left join (select applicant_id, cast(min(submitted_at) at time zone 'Asia/Almaty' as date) as applied_on
                               from application_case_v where submitted_at is not null group by applicant_id) a
                    on a.applicant_id = c.cooperative_id and a.applied_on <= :day
                 where c.registered_on <= :day order by c.cooperative_id""", PortalPopulation::cooperative);
        return new Population(
                day,
                cooperatives,
                people.people(day),
                rows(day, MEMBERS, PortalPopulation::member),
                rows(day, SEATS, PortalPopulation::seat),
                rows(day, MEETINGS, PortalPopulation::meeting),
                rows(day, """
                        select g.cooperative_id, g.held_on, coalesce(p.party, cast(g.account_id as text)) as party
                          from general_meeting_presence_v g
                          join cooperative_lived_v c on c.cooperative_id = g.cooperative_id
                          left join lateral (select x.party from cooperative_party_v x
                                              where x.cooperative_id = g.cooperative_id and x.account_id = g.account_id
                                              order by x.joined_on desc limit 1) p on true
                         where g.held_on <= :day order by 1, 2, 3""", row -> new Attendance(row.getString(1), day(row, "held_on"), row.getString("party"))),
                trade.deliveries(day),
                trade.sales(day),
                trade.payments(day),
                rows(day, LOANS, PortalPopulation::loan),
                rows(day, EXITS, PortalPopulation::exit),
                rows(day, """
                        select distinct cast(least(k.declarer_id, k.relative_id) as text), cast(greatest(k.declarer_id, k.relative_id) as text)
                          from kinship_v k where k.state = 'CONFIRMED' and cast(k.declared_at at time zone 'Asia/Almaty' as date) <= :day
                         order by 1, 2""", row -> new Kin(row.getString(1), row.getString(2))));
    }

    private static final String MEMBERS = """
            select p.cooperative_id, p.party, p.joined_on, p.left_on - 1 as until_on, false as associated, coalesce(h.holding, 0.00) as share
              from cooperative_party_v p
              join cooperative_lived_v c on c.cooperative_id = p.cooperative_id
              left join share_holding_v h on h.membership_id = p.membership_id
             where p.joined_on <= :day
            union all
            select a.cooperative_id, a.party, a.paid_on, a.left_on - 1, true, a.share
              from associate_party_v a join cooperative_lived_v c on c.cooperative_id = a.cooperative_id
             where a.paid_on <= :day
             order by 1, 2, 3""";

    private static final String SEATS = """
            select s.cooperative_id, coalesce(p.party, cast(s.account_id as text)) as party, s.body, s.from_on,
                   case when s.until_on < :day then s.until_on end as until_on
              from body_seat_v s
              join cooperative_lived_v c on c.cooperative_id = s.cooperative_id
              left join lateral (select x.party from cooperative_party_v x
                                  where x.cooperative_id = s.cooperative_id and x.account_id = s.account_id
                                  order by x.joined_on desc limit 1) p on true
             where s.from_on <= :day order by 1, 2, 3, 4""";

    private static final String MEETINGS = """
            select m.cooperative_id, m.held_on, 'GENERAL' as kind, m.members, m.present
              from general_meeting_held_v m join cooperative_lived_v c on c.cooperative_id = m.cooperative_id
             where m.held_on <= :day
            union all
            select b.cooperative_id, b.held_on, 'BOARD', b.members, b.present
              from board_meeting_held_v b join cooperative_lived_v c on c.cooperative_id = b.cooperative_id
             where b.held_on <= :day
             order by 1, 2, 3, 4, 5""";

    private static final String LOANS = """
            select l.applicant_id as cooperative_id, null as party, l.paid_on, l.tenge
              from loan_paid_v l join cooperative_lived_v c on c.cooperative_id = l.applicant_id
             where l.paid_on <= :day
            union all
            select p.cooperative_id, p.party, l.paid_on, l.tenge
              from loan_paid_v l
              join cooperative_party_v p on p.account_id = l.applicant_id and p.party = cast(p.account_id as text)
               and p.joined_on <= l.paid_on and (p.left_on is null or p.left_on > l.paid_on)
              join cooperative_lived_v c on c.cooperative_id = p.cooperative_id
             where l.paid_on <= :day
             order by 1, 2, 3, 4""";

    private static final String EXITS = """
            select e.cooperative_id, p.party, e.leave_asked_on,
                   case when e.exit_decided_on <= :day then e.exit_decided_on end as decided_on, e.due_on,
                   case when e.paid_on <= :day then e.paid_on end as paid_on
              from membership_exit_v e
              join cooperative_lived_v c on c.cooperative_id = e.cooperative_id
              join cooperative_party_v p on p.membership_id = e.membership_id
             where e.leave_asked_on <= :day order by 1, 2, 3""";

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(LocalDate day, String sql, Reader<T> reader) {
        RowMapper<T> each = (row, n) -> reader.read(row);
        return jdbc.sql(sql).param("day", day).query(each).list();
    }

    static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Cooperative cooperative(ResultSet row) throws SQLException {
        return new Cooperative(
                row.getString("cooperative_id"),
                row.getString("kind"),
                row.getString("oblast_code"),
                row.getString("district_code"),
                day(row, "registered_on"),
                dayOrNull(row, "applied_on"),
                null);
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getString("cooperative_id"),
                row.getString("party"),
                day(row, "joined_on"),
                dayOrNull(row, "until_on"),
                row.getBoolean("associated"),
                row.getBigDecimal("share"));
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                row.getString("cooperative_id"),
                row.getString("party"),
                Body.valueOf(row.getString("body")),
                day(row, "from_on"),
                dayOrNull(row, "until_on"));
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getString("cooperative_id"),
                day(row, "held_on"),
                MeetingKind.valueOf(row.getString("kind")),
                row.getInt("members"),
                row.getInt("present"));
    }

    private static Loan loan(ResultSet row) throws SQLException {
        return new Loan(
                row.getString("cooperative_id"),
                row.getString("party"),
                day(row, "paid_on"),
                row.getBigDecimal("tenge"),
                null);
    }

    private static Exit exit(ResultSet row) throws SQLException {
        return new Exit(
                row.getString("cooperative_id"),
                row.getString("party"),
                day(row, "leave_asked_on"),
                dayOrNull(row, "decided_on"),
                dayOrNull(row, "due_on"),
                dayOrNull(row, "paid_on"));
    }
}
