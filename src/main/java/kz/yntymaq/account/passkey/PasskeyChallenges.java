package kz.yntymaq.account.passkey;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.yntymaq.kernel.RandomToken;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What devices are asked to sign: each challenge is good once, for five minutes, in its session, for its purpose. */
@Component
class PasskeyChallenges {

    static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private static final int BYTES = 32;

    private static final int MOST_OPEN = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyChallenges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the answer is for. */
    enum Purpose {
        ADD,
        SIGN_IN,
        PROOF
    }

    /** A new one, in Base64 for addresses. @param session its id */
    String open(UUID account, Purpose purpose, String session) {
        forgetAllBut(MOST_OPEN - 1, account, purpose, session);
        String challenge = RandomToken.of(BYTES);
        jdbc.sql("""
                insert into passkey_challenge (challenge_hash, session_hash, account_id, purpose, expires_at)
                values (?, ?, ?, ?, ?)""")
                .params(Sha256.of(challenge), Sha256.of(session), account, purpose.name(), now().plus(GOOD_FOR))
                .update();
        return challenge;
    }

    /** A page that is only looked at again and again fills no table. */
    private void forgetAllBut(int newest, UUID account, Purpose purpose, String session) {
        jdbc.sql("""
                delete from passkey_challenge
                 where challenge_hash in (select challenge_hash from passkey_challenge
                                           where session_hash = ? and account_id = ? and purpose = ?
                                           order by expires_at desc offset ?)""")
                .params(Sha256.of(session), account, purpose.name(), newest)
                .update();
    }

    /**
     * Uses one up, whatever its answer is worth: in one statement, so that of two answers one is the second.
     *
     * @throws RuleViolationException when it is not open for this
     */
    void use(@Nullable String challenge, UUID account, Purpose purpose, String session) {
        boolean open = challenge != null
                && jdbc.sql("""
                        delete from passkey_challenge
                         where challenge_hash = ? and session_hash = ? and account_id = ? and purpose = ? and expires_at > ?""")
                                .params(Sha256.of(challenge), Sha256.of(session), account, purpose.name(), now())
                                .update()
                        == 1;
        if (!open) {
            throw new RuleViolationException("account.passkey.gone");
        }
    }

    /** Forgets those that nobody can answer any more. */
    @Scheduled(cron = "0 */15 * * * *", zone = "${yntymaq.zone}")
    public void forgetOld() {
        jdbc.sql("delete from passkey_challenge where expires_at < ?")
                .param(now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
