package kz.yntymaq.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Scope;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.KeyPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The conclusion that counts on each co-operative that has its seat in an oblast, for each programme; those first that end first. */
@Component
@Transactional(readOnly = true)
class ConclusionList {

    private final JdbcClient jdbc;

    ConclusionList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line.
     *
     * @param confirmedIn the year for which it was confirmed last; null for none
     * @param heard whether a hearing on its withdrawal runs
     * @param objected whether the co-operative objected in it
     */
    record Line(
            UUID id,
            UUID applicantId,
            boolean positive,
            LocalDate givenOn,
            LocalDate validUntil,
            @Nullable LocalDate revokedOn,
            @Nullable Integer confirmedIn,
            boolean heard,
            boolean objected) {

        /** How it stands on a day. */
        ConclusionState on(LocalDate day) {
            return ConclusionState.of(positive, revokedOn, validUntil, day);
        }

        /** Whether it waits to be confirmed for the year of a day. */
        boolean isToBeConfirmed(LocalDate day) {
            return on(day).isToBeConfirmed(givenOn, confirmedIn, day);
        }
    }

    /** A page of them. @param oblast where they have their seat today @param after key of the page before, null for the first */
    KeyPage<Line> list(Scope oblast, @Nullable String after) {
        Optional<Cursor> key = Cursor.read(after, Cursor.Kind.DATE);
        List<Line> found = jdbc.sql("""
                        select c.* from commission_conclusion c join applicant_v a on a.id = c.applicant_id
                         where a.seat_code like :seat
                           and not c.replaced"""
                        + (key.isPresent() ? " and (c.valid_until, c.id) > (cast(:until as date), :id)" : "")
                        + " order by c.valid_until, c.id limit " + KeyPage.ASK)
                .param("seat", oblast.prefix() + "%")
                .param("until", key.map(each -> each.value(0)).orElse(null))
                .param("id", key.map(Cursor::id).orElse(null))
                .query((row, n) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getObject("applicant_id", UUID.class),
                        row.getBoolean("positive"),
                        row.getObject("given_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getObject("revoked_on", LocalDate.class),
                        row.getObject("confirmed_on", LocalDate.class) == null
                                ? null
                                : row.getObject("check_year", Integer.class),
                        row.getObject("told_on", LocalDate.class) != null && row.getObject("revoked_on") == null,
                        row.getString("objection") != null))
                .list();
        return KeyPage.of(found, last -> Cursor.of(last.id(), last.validUntil()).written());
    }
}
