package kz.yntymaq.account.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who agreed to which words, when, and to whom. */
@Service
@Transactional
public class Consents {

    private final OperatorSettings operator;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    public Consents(OperatorSettings operator, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.operator = operator;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest words that a person agreed to, and when. */
    public record Given(String version, Instant at) {

        /** Whether they are the words in force. */
        public boolean isInForce() {
            return version.equals(ConsentText.VERSION);
        }
    }

    /** The latest consent of an account that was not withdrawn; empty for whom an administrator opened the account. */
    @Transactional(readOnly = true)
    public Optional<Given> latest(UUID account) {
        return jdbc.sql("""
                select text_version, given_at from consent where account_id = ? and withdrawn_at is null
                 order by given_at desc, text_version desc limit 1""")
                .param(account)
                .query((row, n) -> new Given(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /**
     * Whether the person has to be asked, and can agree to the words in force: after earlier words, and a villager
     * also after none.
     *
     * @param villager whether the person holds no office: for one, an account is opened without a consent
     */
    @Transactional(readOnly = true)
    public boolean isOutdated(UUID account, boolean villager) {
        return operator.isSet()
                && latest(account).map(given -> !given.isInForce()).orElse(villager);
    }

    /**
     * Refuses where nobody could be named in a consent.
     *
     * @throws RuleViolationException when no operator is set
     */
    public void requireOperator() {
        if (!operator.isSet()) {
            throw new RuleViolationException("account.consent.no-operator");
        }
    }

    /** Stores the consent of a person who registers, to the words in force and the operator of this moment. */
    public void giveAtRegistration(UUID account) {
        requireOperator();
        store(account);
    }

    /**
     * Stores the consent of a person who was asked again; does nothing where it is there.
     *
     * @param version of the words that were shown
     * @throws RuleViolationException when the words have changed since, or no operator is set
     */
    public void give(UUID account, String version) {
        requireOperator();
        if (!version.equals(ConsentText.VERSION)) {
            throw new RuleViolationException("account.consent.newer");
        }
        if (latest(account).filter(Given::isInForce).isEmpty()) {
            store(account);
            audit.note(account, "account.consent-given", account, "consent " + ConsentText.VERSION);
        }
    }

    private void store(UUID account) {
        jdbc.sql("""
                insert into consent (account_id, text_version, given_at, operator_kk, operator_ru, operator_bin)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        account,
                        ConsentText.VERSION,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        operator.nameKk(),
                        operator.nameRu(),
                        operator.bin()))
                .update();
    }
}
