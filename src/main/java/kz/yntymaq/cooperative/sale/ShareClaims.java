package kz.yntymaq.cooperative.sale;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Members who want a share that is offered, in the order in which they said so. */
@Component
class ShareClaims {

    private final JdbcClient jdbc;
    private final Clock clock;

    ShareClaims(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A member who wants it. @param member id of the membership */
    record Claim(UUID member, UUID account) {}

    /** Of those who are members still. */
    List<Claim> of(UUID offer) {
        return jdbc.sql("""
                select m.id, m.account_id from share_offer_claim c join membership m on m.id = c.membership_id
                 where c.offer_id = ? and m.state = 'MEMBER' order by c.at, m.id""")
                .param(offer)
                .query((row, n) -> new Claim(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class)))
                .list();
    }

    /** @return false when the member had said so before */
    boolean add(UUID offer, UUID member) {
        return jdbc.sql("""
                        insert into share_offer_claim (offer_id, membership_id, at) values (?, ?, ?) on conflict do nothing""")
                        .params(offer, member, clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void remove(UUID offer, UUID member) {
        jdbc.sql("delete from share_offer_claim where offer_id = ? and membership_id = ?")
                .params(offer, member)
                .update();
    }
}
