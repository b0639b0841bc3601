package kz.yntymaq.waiting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.KeyPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists as they are read. What they say is public; who applies stands in no line. */
@Component
class Lines {

    /** Those that wait in a list, each with its place and with what is due to those before it. */
    private static final String LINE = """
            with line as (
              select p.*, row_number() over w as place,
                     coalesce(sum(p.due - p.paid) over (w rows between unbounded preceding and 1 preceding), 0) as before
                from waiting_place p
               where p.oblast_code = :oblast and p.fund = :fund and p.left_at is null and p.paid < p.due
              window w as (order by p.placed_at, p.application_id))
            select l.*, o.state as offer, o.tenge, o.answer_by
              from line l
              left join lateral (select * from waiting_offer f where f.application_id = l.application_id
                                  order by f.offered_at desc, f.ended_at desc limit 1) o on true
            """;

    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line. Sums in tenge.
     *
     * @param place in its list now; 1 is next
     * @param districtCode null where a place stands right under its oblast
     * @param before what is due to those before it
     * @param offer how the last offer stands, null where none was made
     * @param offered its sum, null where none was made
     * @param answerBy its last day, null where none was made
     */
    record Line(
            UUID applicationId,
            int place,
            String number,
            String programme,
            @Nullable String districtCode,
            Instant placedAt,
            BigDecimal due,
            BigDecimal paid,
            BigDecimal before,
            @Nullable OfferState offer,
            @Nullable BigDecimal offered,
            @Nullable LocalDate answerBy) {

        /** Tenge still to be paid. */
        public BigDecimal rest() {
            return due.subtract(paid);
        }

        /** Message key of how it stands in its list. */
        public String key() {
            if (offer != null && (offer.isRunning() || offer.isNo())) {
                return "waiting.stage." + offer;
            }
            return paid.signum() > 0 ? "waiting.stage.PART" : "waiting.stage.WAITS";
        }
    }

    /**
     * A list as a whole.
     *
     * @param waiting how many wait
     * @param rest what is due to them
     * @param debt what of it is due from the years before
     * @param lastPaid registration of the last of those that were paid anything, null where nobody was
     */
    record Whole(
            String oblastCode,
            int waiting,
            BigDecimal rest,
            BigDecimal debt,
            @Nullable Instant lastPaid) {}

    /** What a list is narrowed to. @param number a number or a part of it */
    record Filter(@Nullable String programme, @Nullable String number) {

        static final Filter NONE = new Filter(null, null);
    }

    /** A page of a list, the first come first. @param after key of the page before, null for the first */
    KeyPage<Line> list(Queue queue, Filter filter, @Nullable String after) {
        Optional<Cursor> key = Cursor.read(after, Cursor.Kind.TIME);
        List<Line> found = jdbc.sql(LINE
                        + "where (cast(:programme as text) is null or l.programme = :programme)"
                        + " and (cast(:number as text) is null or position(numberlike(:number) in numberlike(l.number)) > 0)"
                        + (key.isPresent() ? " and (l.placed_at, l.application_id) > (:at, :id)" : "")
                        + " order by l.placed_at, l.application_id limit " + KeyPage.ASK)
                .param("oblast", queue.oblastCode())
                .param("fund", queue.fund())
                .param("programme", filter.programme())
                .param("number", filter.number())
                .param("at", key.map(Cursor::time).orElse(null))
                .param("id", key.map(Cursor::id).orElse(null))
                .query((row, n) -> line(row))
                .list();
        return KeyPage.of(
                found, last -> Cursor.of(last.applicationId(), last.placedAt()).written());
    }

    /** The line of an application; empty when it waits no more. */
    Optional<Line> find(Queue queue, UUID application) {
        return jdbc.sql(LINE + "where l.application_id = :id")
                .param("oblast", queue.oblastCode())
                .param("fund", queue.fund())
                .param("id", application)
                .query((row, n) -> line(row))
                .optional();
    }

    /** The lists of a fund as a whole, by oblast. @param newYear when this year began */
    List<Whole> wholes(String fund, Instant newYear) {
        return jdbc.sql("""
                        select oblast_code,
                               count(*) filter (where left_at is null and paid < due) as waiting,
                               coalesce(sum(due - paid) filter (where left_at is null), 0) as rest,
                               coalesce(sum(due - paid) filter (where left_at is null and placed_at < :newYear), 0) as debt,
                               max(placed_at) filter (where paid > 0) as last_paid
                          from waiting_place where fund = :fund group by oblast_code order by oblast_code""")
                .param("newYear", newYear.atOffset(ZoneOffset.UTC))
                .param("fund", fund)
                .query((row, n) -> whole(row))
                .list();
    }

    /** One of them; all zero where nobody ever waited. */
    Whole whole(Queue queue, Instant newYear) {
        return wholes(queue.fund(), newYear).stream()
                .filter(each -> each.oblastCode().equals(queue.oblastCode()))
                .findFirst()
                .orElse(new Whole(queue.oblastCode(), 0, BigDecimal.ZERO, BigDecimal.ZERO, null));
    }

    private static Whole whole(ResultSet row) throws SQLException {
        OffsetDateTime last = row.getObject("last_paid", OffsetDateTime.class);
        return new Whole(
                row.getString("oblast_code"),
                row.getInt("waiting"),
                row.getBigDecimal("rest"),
                row.getBigDecimal("debt"),
                last == null ? null : last.toInstant());
    }

    private static Line line(ResultSet row) throws SQLException {
        String offer = row.getString("offer");
        return new Line(
                row.getObject("application_id", UUID.class),
                row.getInt("place"),
                row.getString("number"),
                row.getString("programme"),
                row.getString("district_code"),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                row.getBigDecimal("due"),
                row.getBigDecimal("paid"),
                row.getBigDecimal("before"),
                offer == null ? null : OfferState.valueOf(offer),
                row.getBigDecimal("tenge"),
                row.getObject("answer_by", LocalDate.class));
    }
}
