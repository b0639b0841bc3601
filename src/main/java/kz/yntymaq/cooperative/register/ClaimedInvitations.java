package kz.yntymaq.cooperative.register;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.confirmation.ClaimedContent;
import kz.yntymaq.cooperative.founding.Invitations;
import kz.yntymaq.kernel.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Invitations, and co-operatives that somebody else founded or joined, before the owner took the account. Invitations
 * are declined; a membership stays, since other people count on it, until its owner leaves.
 */
@Component
class ClaimedInvitations implements ClaimedContent {

    private final Invitations invitations;
    private final JdbcClient jdbc;

    ClaimedInvitations(Invitations invitations, JdbcClient jdbc) {
        this.invitations = invitations;
        this.jdbc = jdbc;
    }

    @Override
    public List<Item> of(Actor owner, Instant taken) {
        List<Item> memberships = jdbc.sql("""
                select c.name_kk, c.name_ru from membership m join cooperative c on c.id = m.cooperative_id
                 where m.account_id = ? and m.state not in ('DECLINED', 'LEFT', 'WITHDRAWN')
                 order by m.asked_at, m.id""")
                .param(owner.accountId())
                .query((row, n) ->
                        new Item("account.taken.founding", new Bilingual(row.getString(1), row.getString(2)).here()))
                .list();
        return Stream.concat(
                        invitations.to(owner).stream()
                                .map(invitation -> new Item("account.taken.invitation", invitation.name())),
                        memberships.stream())
                .toList();
    }

    @Override
    public void drop(Actor owner, Instant taken) {
        invitations.to(owner).forEach(invitation -> invitations.decline(owner, invitation.id(), null));
    }
}
