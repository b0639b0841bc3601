package kz.yntymaq.work;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does an action once, however often its button is pressed. The page carries a key made when it was
 * opened; the first press does the action and stores its outcome with the key in the same
 * transaction, a second press (even at the same moment) waits and gets that outcome.
 */
@Service
public class OnceOnly {

    private final JdbcClient jdbc;

    OnceOnly(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Runs the action unless this key has been used by this account.
     *
     * @param key made by {@link UUID#randomUUID()} when the page was opened
     * @param account who presses
     * @param action answers what the second press shall get, an id or a number
     * @return the outcome of the first press
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String run(UUID key, UUID account, Supplier<String> action) {
        int first = jdbc.sql("insert into once_key (key, account_id) values (?, ?) on conflict do nothing")
                .params(key, account)
                .update();
        if (first == 0) {
            return jdbc.sql("select outcome from once_key where key = ? and account_id = ?")
                    .params(key, account)
                    .query(String.class)
                    .single();
        }
        String outcome = action.get();
        jdbc.sql("update once_key set outcome = ? where key = ? and account_id = ?")
                .params(outcome, key, account)
                .update();
        return outcome;
    }

    /** Forgets keys of pages that nobody has open any more. */
    @Scheduled(cron = "0 10 3 * * *", zone = "${yntymaq.zone}")
    @Transactional
    public void forgetOld() {
        jdbc.sql("delete from once_key where made_at < now() - interval '30 days'")
                .update();
    }
}
