package kz.yntymaq.cooperative.onpaper;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a person stands to co-operatives, so that an official can tell who has no phone: those of now, and of then what is still owed. */
@Component
@Transactional(readOnly = true)
class PaperStandings {

    private final JdbcClient jdbc;
    private final Clock clock;

    PaperStandings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A membership that lasts, is asked for, was taken back, was declined or ended.
     *
     * @param share tenge as it was promised, of a member as it was recorded on joining
     * @param since day of joining, before it of the application
     * @param leavesAsked day of the application to leave, null where none stands
     * @param owed tenge that is still paid out after the end
     * @param dueOn until when, null while nothing is owed
     */
    record Standing(
            UUID cooperative,
            Bilingual name,
            MembershipState state,
            BigDecimal share,
            LocalDate since,
            @Nullable LocalDate leavesAsked,
            @Nullable LocalDate leftOn,
            BigDecimal owed,
            @Nullable LocalDate dueOn) {}

    /** Those of a person, the latest first. Who asks has looked that they may know it. */
    List<Standing> of(UUID account) {
        return jdbc.sql("""
                select m.cooperative_id, c.name_kk, c.name_ru, m.state, m.share, m.asked_at, m.joined_on, m.leave_asked_on, m.left_on,
                       coalesce(b.balance, 0) as owed, case when b.balance > 0 then p.due_on end as due_on
                  from membership m
                  join cooperative c on c.id = m.cooperative_id
                  left join share_payout p on p.membership_id = m.id
                  left join ledger_balance_v b on b.book = 'SHARES:' || m.cooperative_id and b.subject = cast(m.id as text)
                       and b.account = 'PAYABLE'
                 where m.account_id = ?
                 order by m.asked_at desc, m.id limit 50""").param(account).query((row, n) -> standing(row)).list();
    }

    private Standing standing(ResultSet row) throws SQLException {
        LocalDate joined = row.getObject("joined_on", LocalDate.class);
        return new Standing(
                row.getObject("cooperative_id", UUID.class),
                new Bilingual(row.getString("name_kk"), row.getString("name_ru")),
                MembershipState.valueOf(row.getString("state")),
                row.getBigDecimal("share"),
                joined != null
                        ? joined
                        : LocalDate.ofInstant(
                                row.getObject("asked_at", OffsetDateTime.class).toInstant(), clock.getZone()),
                row.getObject("leave_asked_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getBigDecimal("owed"),
                row.getObject("due_on", LocalDate.class));
    }
}
