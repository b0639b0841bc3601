package kz.yntymaq.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.authorisation.AuthorisationRecords;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions of general meetings held outside the portal to apply, as a chair records them: all members were there and for it. */
public final class Decided {

    private static final BigDecimal MUCH = new BigDecimal("9000000000");

    private final AuthorisationRecords records;
    private final JdbcClient jdbc;

    Decided(AuthorisationRecords records, JdbcClient jdbc) {
        this.records = records;
        this.jdbc = jdbc;
    }

    /** A decision for whatever sum, on the first day on which the co-operative could meet. @return its id */
    public UUID on(Actor chair, UUID cooperative, String programme) {
        return on(chair, cooperative, programme, MUCH);
    }

    /** The same for a sum. */
    public UUID on(Actor chair, UUID cooperative, String programme, BigDecimal sum) {
        return on(chair, cooperative, programme, sum, first(cooperative));
    }

    /** The same on a day. */
    public UUID on(Actor chair, UUID cooperative, String programme, BigDecimal sum, LocalDate day) {
        int members = members(cooperative, day);
        jdbc.sql("delete from frequency where action = 'authorisation.recorded' and account_id = ?")
                .param(chair.accountId()) // tests have more of them on one day than a chair may
                .update();
        return records.record(
                chair,
                cooperative,
                new AuthorisationRecords.Wish(
                        programme, sum, "Жабдық", "7", day, new MeetingDecision(day, members, members, 0, 0)),
                UUID.randomUUID());
    }

    private LocalDate first(UUID cooperative) {
        return jdbc.sql("""
                        select greatest(c.registered_on, min(m.joined_on)) from cooperative c join membership m on m.cooperative_id = c.id
                         where c.id = ? group by c.registered_on""").param(cooperative).query(LocalDate.class).single();
    }

    private int members(UUID cooperative, LocalDate day) {
        return jdbc.sql("""
                        select count(*) from membership
                         where cooperative_id = :cooperative and joined_on <= :day and (left_on is null or left_on >= :day)""")
                .param("cooperative", cooperative)
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
