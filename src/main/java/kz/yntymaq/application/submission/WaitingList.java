package kz.yntymaq.application.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.kernel.CappedCount;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public waiting list: the applications that wait for an end, in the order in which they came. It names nobody. What was
 * handed in elsewhere stands in no queue of the portal.
 */
@Service
@Transactional(readOnly = true)
public class WaitingList {

    private static final String WAITING = "a.state in ('SUBMITTED', 'CORRECTION_ASKED') and a.state_number is null";

    /**
     * The place of {@code a}: how many wait in the blocks of places before its own, and in its own up to itself.
     * {@code application_waiting} is kept by the database; a block is 256 places of one queue in one year.
     */
    private static final String PLACE = """
            (select coalesce(sum(w.waiting), 0) from application_waiting w
              where w.programme = a.programme and w.oblast_code = a.oblast_code
                and (w.queue_year, w.block) < (a.queue_year, a.queue_place / 256))
            + (select count(*) from loan_application b
                where b.programme = a.programme and b.oblast_code = a.oblast_code and b.queue_year = a.queue_year
                  and b.queue_place between a.queue_place / 256 * 256 and a.queue_place
                  and b.state in ('SUBMITTED', 'CORRECTION_ASKED'))""";

    private final JdbcClient jdbc;

    WaitingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line.
     *
     * @param place place in the oblast's queue now; 1 is next
     * @param districtCode null where a place stands right under its oblast
     * @param stage its code in the edition
     * @param correcting whether it is back with the applicant for corrections
     * @param registeredOn day zero of the clocks
     * @param dueOn when the present stage must be done; null while the clock stands still in time
     * @param stoppedOn since when the clock stands still; null while it runs
     */
    public record Line(
            UUID id,
            String number,
            int place,
            String oblastCode,
            @Nullable String districtCode,
            String editionId,
            String stage,
            boolean correcting,
            Instant submittedAt,
            LocalDate registeredOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate stoppedOn) {}

    /** What the list is narrowed to; both may be null. @param number a number or its last digits */
    public record Filter(
            @Nullable String oblastCode, @Nullable String number) {}

    /** A page of the list, the first come first. @param after key of the page before, null for the first */
    public KeyPage<Line> list(Filter filter, @Nullable String after) {
        Optional<Cursor> key = Cursor.read(after, Cursor.Kind.TIME);
        SearchWords number = SearchWords.ofNumber(filter.number());
        String further = key.isPresent() ? " and (a.submitted_at, a.id) > (:at, :id)" : "";
        List<Line> found = bind(
                        jdbc.sql("""
                                with page as materialized (
                                  select a.* from loan_application a where %s order by a.submitted_at, a.id limit %d)
                                select a.id, a.number, a.oblast_code, a.district_code, a.edition_id, a.stage, a.state, a.submitted_at, a.registered_on, a.due_on, a.clock_stopped_on, %s as place
                                  from page a order by a.submitted_at, a.id""".formatted(fitting(filter, number) + further, KeyPage.ASK, PLACE)), filter, number)
                .param("at", key.map(Cursor::time).orElse(null))
                .param("id", key.map(Cursor::id).orElse(null))
                .query((row, n) -> line(row))
                .list();
        return KeyPage.of(
                found, last -> Cursor.of(last.id(), last.submittedAt()).written());
    }

    /** How many fit; exactly, unless a number is looked for. */
    public CappedCount count(Filter filter) {
        SearchWords number = SearchWords.ofNumber(filter.number());
        if (number.isEmpty()) {
            return CappedCount.exactly(jdbc.sql("select coalesce(sum(waiting), 0) from application_waiting"
                            + (filter.oblastCode() == null ? "" : " where oblast_code = :oblast"))
                    .param("oblast", filter.oblastCode())
                    .query(Integer.class)
                    .single());
        }
        String fitting = "loan_application a where " + fitting(filter, number);
        return CappedCount.of(bind(jdbc.sql(CappedCount.sql(fitting)), filter, number)
                .query(Integer.class)
                .single());
    }

    /** The place of an application in its oblast's queue now; empty when it does not wait. */
    public Optional<Integer> placeOf(UUID applicationId) {
        return jdbc.sql("select %s from loan_application a where a.id = :id and %s".formatted(PLACE, WAITING))
                .param("id", applicationId)
                .query(Integer.class)
                .optional();
    }

    private static String fitting(Filter filter, SearchWords number) {
        return WAITING
                + (filter.oblastCode() == null ? "" : " and a.oblast_code = :oblast")
                + (number.isEmpty() ? "" : " and " + SearchWords.numberCondition("a"));
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, Filter filter, SearchWords number) {
        return statement.param("oblast", filter.oblastCode()).params(number.numberParameters());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getInt("place"),
                row.getString("oblast_code"),
                row.getString("district_code"),
                row.getString("edition_id"),
                row.getString("stage"),
                row.getString("state").equals(ApplicationState.CORRECTION_ASKED.name()),
                row.getTimestamp("submitted_at").toInstant(),
                row.getObject("registered_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("clock_stopped_on", LocalDate.class));
    }
}
