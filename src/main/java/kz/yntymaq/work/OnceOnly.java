package kz.yntymaq.work;

import java.util.Arrays;
import java.util.function.Supplier;
import kz.yntymaq.kernel.UsedKeyException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does an action once, however often its button is pressed. The page carries a key made when it was
 * opened; the first press does the action and stores its outcome with the key in the same
 * transaction, a second press (even at the same moment) waits and gets that outcome. The key knows what
 * it was used for: a press with other answers, or for something else, is refused.
 */
@Service
public class OnceOnly {

    private final JdbcClient jdbc;

    OnceOnly(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Used(@Nullable String action, byte @Nullable [] fingerprint, String outcome) {}

    /**
     * Runs the action unless this key has been used by this account.
     *
     * @param action answers what the second press shall get, an id or a number
     * @return the outcome of the first press
     * @throws UsedKeyException when the key was used for something else, or with other answers
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String run(Press press, Supplier<String> action) {
        int first = jdbc.sql("""
                insert into once_key (key, account_id, action, fingerprint) values (?, ?, ?, ?) on conflict do nothing""")
                .params(press.key(), press.account(), press.action(), press.fingerprint())
                .update();
        if (first == 0) {
            return outcomeOfTheFirst(press);
        }
        String outcome = action.get();
        jdbc.sql("update once_key set outcome = ? where key = ? and account_id = ?")
                .params(outcome, press.key(), press.account())
                .update();
        return outcome;
    }

    private String outcomeOfTheFirst(Press press) {
        Used used = jdbc.sql("select action, fingerprint, outcome from once_key where key = ? and account_id = ?")
                .params(press.key(), press.account())
                .query((row, number) ->
                        new Used(row.getString("action"), row.getBytes("fingerprint"), row.getString("outcome")))
                .single();
        boolean same = press.action().equals(used.action()) && Arrays.equals(press.fingerprint(), used.fingerprint());
        if (!same) {
            throw new UsedKeyException();
        }
        return used.outcome();
    }

    /** Forgets keys of pages that nobody has open any more. */
    @Scheduled(cron = "0 10 3 * * *", zone = "${yntymaq.zone}")
    @Transactional
    public void forgetOld() {
        jdbc.sql("delete from once_key where made_at < now() - interval '30 days'")
                .update();
    }
}
