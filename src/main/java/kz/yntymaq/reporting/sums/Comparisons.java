package kz.yntymaq.reporting.sums;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What can be compared in the database itself: each statement gives the rows of which two sources say different things. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Comparisons {

    /** An approved microcredit and what the ledger holds for it. */
    private static final String APPROVALS = """
            select 'APPROVAL' as kind, a.number as about, 'APPLICATION' as first, a.amount as one, 'LEDGER' as second, h.tenge as other
              from limit_held_v h join application_case_v a on a.id = h.application_id
             where a.amount is distinct from h.tenge""";

    /** The contract and what was approved; a contract without money of a limit. */
    private static final String CONTRACTS = """
            select 'CONTRACT' as kind, a.number as about, 'APPLICATION' as first, a.amount as one, 'CONTRACT' as second, f.tenge as other
              from loan_figure_v f join application_case_v a on a.id = f.application_id
             where f.ended_on is null and a.amount is distinct from f.tenge
            union all
            select 'CONTRACT', a.number, 'CONTRACT', f.tenge, 'LEDGER', h.tenge
              from loan_figure_v f join application_case_v a on a.id = f.application_id
              left join limit_held_v h on h.application_id = f.application_id
             where f.ended_on is null and h.tenge is distinct from f.tenge""";

    /** What was paid out by the microcredit and by the ledger. */
    private static final String PAYOUTS = """
            select 'PAYOUT' as kind, a.number as about, 'CONTRACT' as first, p.tenge as one, 'LEDGER' as second, h.paid as other
              from (select application_id, tenge from loan_figure_v where paid_on is not null) p
              full join (select application_id, paid from limit_held_v where held = 'PAID') h using (application_id)
              join application_case_v a on a.id = application_id
             where p.tenge is distinct from h.paid""";

    /** The balances of a limit and the sum of what applications hold of it. */
    private static final String BALANCES = """
            select 'BALANCE' as kind, l.book as about, 'LIMIT' as first, l.reserved + l.committed + l.paid as one, 'LEDGER' as second,
                   coalesce(h.tenge, 0.00) as other
              from oblast_limit_v l left join (select book, sum(tenge) as tenge from limit_held_v group by book) h using (book)
             where l.reserved + l.committed + l.paid <> coalesce(h.tenge, 0.00)
            union all
            select 'BALANCE', l.book, 'LIMIT', l.paid, 'LEDGER', coalesce(h.paid, 0.00)
              from oblast_limit_v l left join (select book, sum(paid) as paid from limit_held_v group by book) h using (book)
             where l.paid <> coalesce(h.paid, 0.00)
            union all
            select 'BALANCE', b.book, 'LIMIT', b.balance, 'LEDGER', coalesce(e.amount, 0.00)
              from (select book, account, sum(balance) as balance from ledger_balance_v group by 1, 2) b
              left join (select book, account, sum(amount) as amount from ledger_entry_v group by 1, 2) e using (book, account)
             where b.balance <> coalesce(e.amount, 0.00)""";

    /** What was paid of a subsidy by the waiting list and by the records of payments. */
    private static final String SUBSIDIES = """
            select 'SUBSIDY' as kind, a.number as about, 'WAITING_LIST' as first, w.paid as one, 'PAYMENTS' as second, coalesce(p.tenge, 0.00) as other
              from waiting_figure_v w join application_case_v a on a.id = w.application_id
              left join (select application_id, sum(tenge) as tenge from waiting_paid_v group by 1) p on p.application_id = w.application_id
             where w.paid <> coalesce(p.tenge, 0.00)""";

    /** A published figure and the parts that it is summed up from. */
    private static final String FIGURES = """
            select 'FIGURE' as kind, concat_ws(' ', c.measure, nullif(c.year, 0), nullif(c.place, ''), nullif(c.programme, ''), nullif(c.purpose, '')) as about,
                   'PUBLISHED' as first, c.total as one, 'STATISTICS' as second, l.total as other
              from reporting_cell c
              join lateral (
                select sum(l.total) as total, sum(l.number) as number from reporting_leaf l
                 where l.measure = c.measure and (c.year = 0 or l.year = c.year)
                   and (c.place = '' or l.place = c.place or l.place like c.place || '/%')
                   and (c.programme = '' or l.programme = c.programme) and (c.purpose = '' or l.purpose = c.purpose)) l on true
             where (c.total is not null and c.total is distinct from l.total)
                or (c.number is not null and c.number is distinct from l.number)""";

    private final JdbcClient jdbc;

    Comparisons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that does not tie. */
    List<Fault> faults() {
        return Stream.of(APPROVALS, CONTRACTS, PAYOUTS, BALANCES, SUBSIDIES, FIGURES)
                .flatMap(statement -> jdbc.sql(statement + " order by about").query(Comparisons::fault).list().stream())
                .toList();
    }

    /** How many applications and microcredits were looked at. */
    long compared() {
        return jdbc.sql(
                        "select (select count(*) from limit_held_v) + (select count(*) from loan_figure_v) + (select count(*) from waiting_figure_v)")
                .query(Long.class)
                .single();
    }

    static Fault fault(ResultSet row, int number) throws SQLException {
        return new Fault(
                Fault.Kind.valueOf(row.getString("kind")),
                row.getString("about"),
                Source.valueOf(row.getString("first")),
                row.getBigDecimal("one"),
                Source.valueOf(row.getString("second")),
                row.getBigDecimal("other"));
    }
}
