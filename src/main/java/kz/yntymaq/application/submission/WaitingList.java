package kz.yntymaq.application.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.SearchWords;
import kz.yntymaq.programme.route.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public waiting list: the applications that wait for an end, in the order in which they came. It names nobody. */
@Service
@Transactional(readOnly = true)
public class WaitingList {

    private static final String WAITING = " a.state in ('SUBMITTED', 'CORRECTION_ASKED') ";
    private static final String IN_OBLAST = "(cast(:oblast as text) is null or a.oblast_code = :oblast)";
    private static final String WITH_NUMBER = "searchable(a.number) like %s";

    private final JdbcClient jdbc;

    WaitingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line.
     *
     * @param place place in the oblast's queue now; 1 is next
     * @param districtCode null where a place stands right under its oblast
     * @param correcting whether it is back with the applicant for corrections
     */
    public record Line(
            UUID id,
            String number,
            int place,
            String oblastCode,
            @Nullable String districtCode,
            Stage stage,
            boolean correcting,
            Instant submittedAt) {}

    /** What the list is narrowed to; both may be null. */
    public record Filter(
            @Nullable String oblastCode, @Nullable String number) {}

    /** A page of the list, the first come first. @param after key of the page before, null for the first */
    public KeyPage<Line> list(Filter filter, @Nullable String after) {
        Optional<Cursor> key = Cursor.read(after, Cursor.Kind.TIME);
        SearchWords number = SearchWords.ofNumber(filter.number());
        List<Line> found = jdbc.sql("""
                select a.id, a.number, a.oblast_code, a.district_code, a.stage, a.state, a.submitted_at,
                       (select count(*) from loan_application b
                         where b.programme = a.programme and b.oblast_code = a.oblast_code and b.state in ('SUBMITTED', 'CORRECTION_ASKED')
                           and (b.queue_year, b.queue_place) <= (a.queue_year, a.queue_place)) as place
                  from loan_application a
                 where""" + WAITING + "and " + fitting(number) + """
                   and (cast(:at as timestamptz) is null or (a.submitted_at, a.id) > (cast(:at as timestamptz), cast(:id as uuid)))
                 order by a.submitted_at, a.id limit :limit""")
                .param("oblast", filter.oblastCode())
                .params(number.parameters(false))
                .param("at", key.map(Cursor::time).orElse(null))
                .param("id", key.map(Cursor::id).orElse(null))
                .param("limit", KeyPage.ASK)
                .query((row, n) -> line(row))
                .list();
        return KeyPage.of(
                found, last -> Cursor.of(last.id(), last.submittedAt()).written());
    }

    /** How many fit. */
    public int count(Filter filter) {
        SearchWords number = SearchWords.ofNumber(filter.number());
        return jdbc.sql("select count(*) from loan_application a where" + WAITING + "and " + fitting(number))
                .param("oblast", filter.oblastCode())
                .params(number.parameters(false))
                .query(Integer.class)
                .single();
    }

    /** The place of an application in its oblast's queue now; empty when it does not wait. */
    public Optional<Integer> placeOf(UUID applicationId) {
        return jdbc.sql("""
                select (select count(*) from loan_application b
                         where b.programme = a.programme and b.oblast_code = a.oblast_code and b.state in ('SUBMITTED', 'CORRECTION_ASKED')
                           and (b.queue_year, b.queue_place) <= (a.queue_year, a.queue_place))
                  from loan_application a
                 where a.id = :id and""" + WAITING)
                .param("id", applicationId)
                .query(Integer.class)
                .optional();
    }

    private static String fitting(SearchWords number) {
        return number.isEmpty() ? IN_OBLAST : IN_OBLAST + " and " + number.condition(WITH_NUMBER, false);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getInt("place"),
                row.getString("oblast_code"),
                row.getString("district_code"),
                Stage.valueOf(row.getString("stage")),
                row.getString("state").equals(ApplicationState.CORRECTION_ASKED.name()),
                row.getTimestamp("submitted_at").toInstant());
    }
}
