package kz.yntymaq.cooperative.payout;

import java.time.Clock;
import java.time.ZoneOffset;
import kz.yntymaq.cooperative.membership.MembershipRestored;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who was said to have died lives: nothing is owed, so that what was drafted or decided of it counts no more, in the transaction that
 * takes the record back. That is refused once an heir got a part, so that no decision is voided that was carried out.
 */
@Component
class PayoutVoids {

    private final JdbcClient jdbc;
    private final Clock clock;

    PayoutVoids(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(MembershipRestored restored) {
        jdbc.sql("""
                insert into additional_payout_void (payout_id, voided_at)
                select p.id, ? from additional_payout_standing_v p where p.membership_id = ?""")
                .params(clock.instant().atOffset(ZoneOffset.UTC), restored.membershipId())
                .update();
    }
}
