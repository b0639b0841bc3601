package kz.yntymaq.reporting;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds up what rooms publish of applications, money, microcredits, subsidies and co-operatives. Each statement gives rows of one shape;
 * who stands behind a row is counted and leaves the database never.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SourceFacts {

    /** Of an application: its place, programme, purpose and who applied. A person is who is no co-operative. */
    private static final String OF_APPLICATION = """
            a.oblast_code, a.oblast_code || '/' || coalesce(a.district_code, 'NONE'), a.programme, coalesce(a.direction, 'NONE'), a.applicant_id,
            c.id is null""";

    private static final String COOPERATIVE = " left join cooperative_v c on c.id = a.applicant_id ";

    private static final String OF_COOPERATIVE =
            "c.oblast_code, c.oblast_code || '/' || coalesce(c.district_code, 'NONE'), '-', '-'";

    private static final Map<Measure, String> STATEMENTS = new EnumMap<>(Map.ofEntries(
            Map.entry(Measure.ALLOTTED, """
                    select l.year, l.oblast_code, l.oblast_code || '/-', '-', '-', cast(null as uuid), false, 1,
                           l.allotted_new + l.allotted_returned
                      from oblast_limit_v l"""),
            Map.entry(Measure.APPLIED, """
                    select cast(extract(year from coalesce(a.registered_on, (a.submitted_at at time zone :zone)::date)) as int), %s, 1, coalesce(a.amount, 0)
                      from application_case_v a %s where a.number is not null and a.submitted_at is not null""".formatted(OF_APPLICATION, COOPERATIVE)),
            Map.entry(Measure.APPROVED, """
                    select h.year, %s, 1, h.tenge
                      from limit_held_v h join application_case_v a on a.id = h.application_id %s""".formatted(OF_APPLICATION, COOPERATIVE)),
            Map.entry(Measure.PAID, """
                    select cast(extract(year from f.paid_on) as int), %s, 1, f.tenge
                      from loan_figure_v f join application_case_v a on a.id = f.application_id %s
                     where f.paid_on is not null""".formatted(OF_APPLICATION, COOPERATIVE)),
            Map.entry(Measure.RETURNED, """
                    select r.year, %s, 1, r.tenge
                      from (select cast(e.subject as uuid) as application_id, cast(extract(year from e.value_date) as int) as year, sum(e.amount) as tenge
                              from ledger_entry_v e where e.book like 'RETURNED:%%' and e.account = 'RETURNED'
                             group by 1, 2 having sum(e.amount) <> 0) r
                      join application_case_v a on a.id = r.application_id %s""".formatted(OF_APPLICATION, COOPERATIVE)),
            Map.entry(Measure.AGAIN, """
                    select h.year, %s, 1, h.again
                      from limit_held_v h join application_case_v a on a.id = h.application_id %s
                     where h.held = 'PAID' and h.again > 0""".formatted(OF_APPLICATION, COOPERATIVE)),
            Map.entry(Measure.DECIDED, """
                    select d.year, %s, 1, 0 from reporting_decided d join application_case_v a on a.id = d.application_id %s""".formatted(OF_APPLICATION, COOPERATIVE)),
            Map.entry(Measure.OPEN, """
                    select 0, a.oblast_code, a.oblast_code || '/' || coalesce(a.district_code, 'NONE'), a.programme,
                           case when f.pay_by is null or f.pay_by >= :today then 'NONE'
                                when f.pay_by >= :today - 30 then 'UP_TO_30'
                                when f.pay_by >= :today - 60 then 'UP_TO_60'
                                when f.pay_by >= :today - 90 then 'UP_TO_90'
                                else 'OVER_90' end, a.applicant_id, c.id is null, 1,
                           f.tenge - coalesce((select b.balance from ledger_balance_v b
                                                where b.book = 'RETURNED:' || h.fund || ':' || h.oblast_code and b.account = 'RETURNED'
                                                  and b.subject = f.application_id::text), 0)
                      from loan_figure_v f
                      join limit_held_v h on h.application_id = f.application_id and h.held = 'PAID'
                      join application_case_v a on a.id = f.application_id %s
                     where f.paid_on is not null and not f.over""".formatted(COOPERATIVE)),
            Map.entry(Measure.SUBSIDY_WAITS, """
                    select 0, %s, 1, w.due - w.paid
                      from waiting_figure_v w join application_case_v a on a.id = w.application_id %s where w.waits""".formatted(OF_APPLICATION, COOPERATIVE)),
            Map.entry(Measure.SUBSIDY_PAID, """
                    select w.year, %s, 1, w.tenge
                      from waiting_paid_v w join application_case_v a on a.id = w.application_id %s""".formatted(OF_APPLICATION, COOPERATIVE)),
            Map.entry(Measure.JOBS, """
                    select h.year, %s, 1, j.promised
                      from limit_held_v h join application_jobs_v j on j.application_id = h.application_id
                      join application_case_v a on a.id = h.application_id %s""".formatted(OF_APPLICATION, COOPERATIVE)),
            Map.entry(Measure.COOPERATIVES, """
                    select 0, %s, c.id, false, 1, 0 from cooperative_v c where c.state = 'ACTIVE'""".formatted(OF_COOPERATIVE)),
            Map.entry(Measure.MET, """
                    select m.year, %s, c.id, false, 1, 0
                      from (select distinct d.cooperative_id, cast(extract(year from d.held_on) as int) as year from cooperative_meeting_day_v d) m
                      join cooperative_v c on c.id = m.cooperative_id where c.state in ('ACTIVE', 'CLOSED')""".formatted(OF_COOPERATIVE)),
            Map.entry(Measure.DELIVERED, """
                    select t.year, %s, t.who, t.person, 1, t.total
                      from (select d.cooperative_id, cast(extract(year from d.day) as int) as year, p.account_id as who,
                                   p.party not like 'BIN %%' as person, sum(d.quantity * d.price) as total
                              from trade_line_v d join cooperative_party_v p on p.membership_id = d.membership_id
                             where d.deal = 'DELIVERY' group by 1, 2, 3, 4) t
                      join cooperative_v c on c.id = t.cooperative_id""".formatted(OF_COOPERATIVE)),
            Map.entry(Measure.MEMBERS_PAID, """
                    select p.year, %s, m.account_id, m.party not like 'BIN %%', 1, p.tenge
                      from (select d.membership_id, cast(extract(year from d.paid_on) as int) as year, sum(d.amount) as tenge
                              from payment_paid_v d group by 1, 2) p
                      join cooperative_party_v m on m.membership_id = p.membership_id
                      join cooperative_v c on c.id = m.cooperative_id""".formatted(OF_COOPERATIVE))));

    private static final String KEYS = "year, oblast, place, programme, purpose";

    /** The tables that are published, and the smallest parts that they are summed up from. */
    private static final List<String> SHAPES = Stream.of(
                    "", "oblast", "oblast, place", "programme", "purpose", "oblast, programme", "oblast, purpose")
            .flatMap(shape -> Stream.of(shape, shape.isEmpty() ? "year" : "year, " + shape))
            .toList();

    private final JdbcClient jdbc;

    SourceFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures of every measure as they stand now. @param parameters day of today and time zone */
    Map<Measure, Cube> cubes(Map<String, Object> parameters) {
        var found = new EnumMap<Measure, Cube>(Measure.class);
        STATEMENTS.forEach((measure, statement) -> found.put(measure, cube(measure, statement, parameters)));
        return found;
    }

    private Cube cube(Measure measure, String statement, Map<String, Object> parameters) {
        var cells = new HashMap<CellKey, Raw>();
        var leaves = new HashMap<Leaf, Raw>();
        jdbc.sql("""
                with fact (year, oblast, place, programme, purpose, who, person, number, total) as materialized (%1$s),
                each as (
                  select grouping(%2$s) as shape, %2$s, who,
                         sum(number) as number, coalesce(sum(number) filter (where person), 0) as people, sum(total) as total
                    from fact where oblast is not null and year is not null
                   group by grouping sets (%3$s))
                select shape, %2$s, sum(number) as number, sum(total) as total, max(total) as largest,
                       count(*) filter (where people > 0) as people
                  from each group by shape, %2$s""".formatted(statement, KEYS, sets(measure)))
                .params(parameters)
                .query(row -> {
                    var raw = new Raw(
                            row.getLong("number"),
                            row.getLong("people"),
                            row.getBigDecimal("total"),
                            row.getBigDecimal("largest"));
                    int year = row.getInt("year");
                    String place = text(row.getString("place"));
                    String programme = text(row.getString("programme"));
                    String purpose = text(row.getString("purpose"));
                    if (row.getInt("shape") == 0) {
                        leaves.put(new Leaf(year, place, programme, purpose), raw);
                    } else {
                        String where = place.isEmpty() ? text(row.getString("oblast")) : place;
                        cells.put(new CellKey(measure, year, where, programme, purpose), raw);
                    }
                });
        return new Cube(measure, cells, leaves);
    }

    private static String sets(Measure measure) {
        return Stream.concat(
                        Stream.of(KEYS),
                        SHAPES.stream()
                                .filter(shape -> measure.isThemed() || !shape.matches(".*(programme|purpose).*"))
                                .filter(shape -> measure.isGuarded() || !shape.contains("place"))
                                .filter(shape -> !measure.isState() || !shape.startsWith("year")))
                .map(shape -> shape.isEmpty() ? "(who)" : "(" + shape + ", who)")
                .collect(Collectors.joining(", "));
    }

    private static String text(@Nullable String found) {
        return found == null ? "" : found;
    }
}
