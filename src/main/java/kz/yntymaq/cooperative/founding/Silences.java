package kz.yntymaq.cooperative.founding;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose invitations a person does not want. The portal's own: the co-operative sees its invitation wait and expire,
 * and learns nothing.
 */
@Service
@Transactional
public class Silences {

    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Silences(AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A co-operative whose invitations do not reach the person, in the language of the page. */
    public record Silenced(UUID cooperativeId, String name) {}

    /** Those that the actor silenced, the latest first. */
    @Transactional(readOnly = true)
    public List<Silenced> of(Actor actor) {
        return jdbc.sql("""
                select c.id, c.name_kk, c.name_ru from invitation_silence s join cooperative c on c.id = s.cooperative_id
                 where s.account_id = ? order by s.since desc, c.id""")
                .param(actor.accountId())
                .query((row, n) -> new Silenced(
                        row.getObject(1, UUID.class), new Bilingual(row.getString(2), row.getString(3)).here()))
                .list();
    }

    /** Lets invitations of this co-operative through again, those that wait too. */
    public void undo(Actor actor, UUID cooperativeId) {
        int undone = jdbc.sql("delete from invitation_silence where account_id = ? and cooperative_id = ?")
                .params(actor.accountId(), cooperativeId)
                .update();
        if (undone > 0) {
            audit.note(actor.accountId(), "cooperative.invitations-allowed", cooperativeId, null);
        }
    }

    void add(Actor actor, UUID cooperativeId) {
        jdbc.sql(
                        "insert into invitation_silence (account_id, cooperative_id, since) values (?, ?, ?) on conflict do nothing")
                .params(actor.accountId(), cooperativeId, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.note(actor.accountId(), "cooperative.invitations-silenced", cooperativeId, null);
    }

    boolean isSilenced(UUID account, UUID cooperativeId) {
        return jdbc.sql("select exists (select from invitation_silence where account_id = ? and cooperative_id = ?)")
                .params(account, cooperativeId)
                .query(Boolean.class)
                .single();
    }
}
