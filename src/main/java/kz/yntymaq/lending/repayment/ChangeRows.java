package kz.yntymaq.lending.repayment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.lending.LoanActs.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Other payments that were offered. One waits at a time; what was agreed stays as it is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChangeRows {

    private static final String READ = "select * from loan_change where file_id = ? and state = ? order by number";

    private final JdbcClient jdbc;

    ChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the borrower agreed to, in the order of the offers. */
    @Transactional(propagation = Propagation.SUPPORTS)
    List<ScheduleChange> agreed(UUID file) {
        return jdbc.sql(READ).params(file, "AGREED").query(ChangeRows::read).list();
    }

    /** The one that waits for the borrower. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<ScheduleChange> open(UUID file) {
        return jdbc.sql(READ).params(file, "OFFERED").query(ChangeRows::read).optional();
    }

    private static ScheduleChange read(ResultSet row, int n) throws SQLException {
        return new ScheduleChange(
                row.getInt("number"),
                new NewSchedule(
                        row.getObject("first_on", LocalDate.class),
                        row.getInt("payments"),
                        row.getInt("interest_only"),
                        season(row.getString("season"))),
                row.getString("reason"),
                row.getObject("offered_by", UUID.class),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                row.getObject("day", LocalDate.class));
    }

    private static Set<Month> season(String stored) {
        return stored.isEmpty()
                ? Set.of()
                : Arrays.stream(stored.split(",")).map(Month::valueOf).collect(Collectors.toSet());
    }

    void offer(UUID file, NewSchedule schedule, String reason, Moment at) {
        jdbc.sql("""
                insert into loan_change (id, file_id, number, first_on, payments, interest_only, season, reason, offered_by, offered_at, state)
                values (?, ?, (select coalesce(max(number), 0) + 1 from loan_change where file_id = ?), ?, ?, ?, ?, ?, ?, ?, 'OFFERED')""")
                .params(
                        UUID.randomUUID(),
                        file,
                        file,
                        schedule.firstOn(),
                        schedule.payments(),
                        schedule.interestOnly(),
                        schedule.season().stream().sorted().map(Month::name).collect(Collectors.joining(",")),
                        reason,
                        at.by(),
                        at.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    void agree(UUID file, Moment at) {
        jdbc.sql("""
                update loan_change set state = 'AGREED', day = ?, decided_by = ?, decided_at = ?
                 where file_id = ? and state = 'OFFERED'""")
                .params(at.today(), at.by(), at.now().atOffset(ZoneOffset.UTC), file)
                .update();
    }

    /** It waits no more. @param state {@code DECLINED} by the borrower or {@code TAKEN_BACK} by an officer */
    void close(UUID file, String state, Moment at) {
        jdbc.sql("""
                update loan_change set state = ?, decided_by = ?, decided_at = ? where file_id = ? and state = 'OFFERED'""")
                .params(state, at.by(), at.now().atOffset(ZoneOffset.UTC), file)
                .update();
    }
}
