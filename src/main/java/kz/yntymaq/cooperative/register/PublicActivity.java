package kz.yntymaq.cooperative.register;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What everybody may know of how a co-operative lives: when its people last met and reported, and in which bands its members
 * traded with it. The bands are the portal's own; below {@value #FEWEST} people no sum is told, for it would be somebody's.
 */
@Component
@Transactional(readOnly = true)
class PublicActivity {

    /** Of people behind a sum. */
    static final int FEWEST = 5;

    private static final int YEARS = 3;

    private final JdbcClient jdbc;

    PublicActivity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many members traded. */
    enum Members {
        FEW(FEWEST),
        TENS(10),
        DOZENS(50),
        MANY(Integer.MAX_VALUE);

        private final int below;

        Members(int below) {
            this.below = below;
        }

        static Members of(int members) {
            return List.of(values()).stream()
                    .filter(band -> members < band.below)
                    .findFirst()
                    .orElse(MANY);
        }

        /** Message key of its words. */
        public String key() {
            return "cooperative.activity.members." + name();
        }
    }

    /** For how much, in tenge. */
    enum Turnover {
        SMALL(1),
        MEDIUM(10),
        LARGE(100),
        LARGEST(Long.MAX_VALUE);

        private static final BigDecimal MILLION = new BigDecimal(1_000_000);

        private final long below;

        Turnover(long millions) {
            this.below = millions;
        }

        static Turnover of(BigDecimal tenge) {
            return List.of(values()).stream()
                    .filter(band -> tenge.compareTo(MILLION.multiply(BigDecimal.valueOf(band.below))) < 0)
                    .findFirst()
                    .orElse(LARGEST);
        }

        /** Message key of its words. */
        public String key() {
            return "cooperative.activity.turnover." + name();
        }
    }

    /** A year of trade with members. @param turnover null where too few traded to tell it */
    record Year(int year, Members members, @Nullable Turnover turnover) {}

    /** Days are null where the portal knows none. @param yearlyOn of the meeting that approved a yearly report last @param trade the latest years first */
    record Shown(
            @Nullable LocalDate meetingOn,
            @Nullable LocalDate boardOn,
            @Nullable LocalDate reportOn,
            @Nullable LocalDate yearlyOn,
            List<Year> trade) {}

    /** Of a co-operative that is active, or was. */
    Shown of(UUID cooperativeId) {
        List<Year> trade = jdbc.sql("""
                select year, members, delivered + bought as turnover from cooperative_trade_v
                 where cooperative_id = ? and members > 0 order by year desc limit ?""")
                .params(cooperativeId, YEARS)
                .query((row, n) -> year(row))
                .list();
        return jdbc.sql("""
                select last_recorded_meeting_on, last_board_meeting_on, last_revision_report_on, last_yearly_report_on from cooperative_activity_v
                 where cooperative_id = ?""")
                .param(cooperativeId)
                .query((row, n) -> new Shown(
                        row.getObject("last_recorded_meeting_on", LocalDate.class),
                        row.getObject("last_board_meeting_on", LocalDate.class),
                        row.getObject("last_revision_report_on", LocalDate.class),
                        row.getObject("last_yearly_report_on", LocalDate.class),
                        trade))
                .optional()
                .orElseGet(() -> new Shown(null, null, null, null, trade));
    }

    private static Year year(ResultSet row) throws SQLException {
        int members = row.getInt("members");
        return new Year(
                row.getInt("year"),
                Members.of(members),
                members < FEWEST ? null : Turnover.of(row.getBigDecimal("turnover")));
    }
}
