package kz.yntymaq.reporting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How long decisions took, in working days after the day of submission. Of one that was taken back the next one counts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DecisionDays {

    private static final int ALL = 100;
    private static final int HALF = 50;
    private static final int NINE_OF_TEN = 90;

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;

    DecisionDays(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** @param median half of them took so many working days or fewer @param most nine of ten did */
    record Time(int median, int most) {}

    private record Span(int year, String oblast, int days, long cases) {}

    /** Puts those that stand where the other statements of this transaction find them. */
    void gather(String zone) {
        String anew = Arrays.stream(ApplicationEvent.values())
                .filter(ApplicationEvent::beginsAnew)
                .map(each -> "'" + each + "'")
                .collect(Collectors.joining(", "));
        jdbc.sql("drop table if exists reporting_decided").update();
        jdbc.sql("""
                create temporary table reporting_decided on commit drop as
                  select distinct on (e.application_id) e.application_id, a.oblast_code as oblast,
                         (a.submitted_at at time zone '%1$s')::date as sent, (e.at at time zone '%1$s')::date as decided,
                         cast(extract(year from e.at at time zone '%1$s') as int) as year
                    from application_event_v e join application_case_v a on a.id = e.application_id
                   where e.event in ('APPROVED', 'REFUSED', 'REFUSED_AT_CHECK') and a.submitted_at is not null and a.number is not null
                     and not exists (select from application_event_v n
                                      where n.application_id = e.application_id and n.at > e.at and n.event in (%2$s))
                   order by e.application_id, e.at desc""".formatted(zone, anew)).update();
    }

    /** By year and oblast, for each year and for all of them, for each oblast and for the country. */
    Map<CellKey, Time> times() {
        List<Span> spans = jdbc.sql(
                        "select year, oblast, sent, decided, count(*) as cases from reporting_decided group by 1, 2, 3, 4")
                .query((row, n) -> new Span(
                        row.getInt("year"),
                        row.getString("oblast"),
                        calendar.workingDaysBetween(
                                row.getObject("sent", LocalDate.class), row.getObject("decided", LocalDate.class)),
                        row.getLong("cases")))
                .list();
        var byCell = new HashMap<CellKey, TreeMap<Integer, Long>>();
        for (Span span : spans) {
            for (int year : List.of(span.year(), 0)) {
                for (String place : List.of(span.oblast(), "")) {
                    byCell.computeIfAbsent(new CellKey(Measure.DECIDED, year, place, "", ""), key -> new TreeMap<>())
                            .merge(span.days(), span.cases(), Long::sum);
                }
            }
        }
        var found = new HashMap<CellKey, Time>();
        byCell.forEach((key, days) -> found.put(key, new Time(reached(days, HALF), reached(days, NINE_OF_TEN))));
        return found;
    }

    /** The fewest days that so many percent did not exceed. */
    private static int reached(TreeMap<Integer, Long> days, int percent) {
        long all = days.values().stream().mapToLong(Long::longValue).sum();
        long wanted = (all * percent + ALL - 1) / ALL;
        long passed = 0;
        for (Map.Entry<Integer, Long> each : days.entrySet()) {
            passed += each.getValue();
            if (passed >= wanted) {
                return each.getKey();
            }
        }
        return 0;
    }
}
