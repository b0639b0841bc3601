package kz.yntymaq.account.data;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.yntymaq.identity.Iin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends what guards the sign-in of a person who withdrew the consent, and shuts the account or makes it nameless. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ErasedAccount implements Erasure {

    /** Reads as no birth date, so that it is nobody's number; the rest is by chance. */
    private static final String NOBODY = "9999";

    private static final String NAMELESS = "–";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    ErasedAccount(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Line> going(UUID person) {
        return List.of(Line.of("mydata.going.sign-in"));
    }

    /** The consents stay as a proof of what was agreed to, with the day on which they were withdrawn. */
    @Override
    public void erase(UUID person) {
        jdbc.sql("update consent set withdrawn_at = ? where account_id = ? and withdrawn_at is null")
                .params(now(), person)
                .update();
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(person.toString())
                .update();
        jdbc.sql("delete from known_device where account_id = ?").param(person).update();
        jdbc.sql("delete from passkey_challenge where account_id = ?")
                .param(person)
                .update();
        jdbc.sql("delete from passkey where account_id = ?").param(person).update();
        jdbc.sql("delete from recovery_code where account_id = ?").param(person).update();
        jdbc.sql("delete from totp_factor where account_id = ?").param(person).update();
    }

    /** Nobody signs in any more; name and IIN stay for what an obligation keeps. */
    public void shut(UUID person) {
        jdbc.sql("""
                update account set password_hash = null, email = null, phone = null, disabled_at = ?, version = version + 1 where id = ?""").params(now(), person).update();
    }

    /** The same, and nothing tells any more whose it was: who comes back registers as somebody new. */
    public void makeNameless(UUID person) {
        jdbc.sql("delete from former_name where account_id = ?").param(person).update();
        jdbc.sql("""
                update account
                   set iin = ?, family_name = ?, given_name = ?, patronymic = null, phone = null, email = null,
                       password_hash = null, identity_level = 'CLAIMED', disabled_at = ?, version = version + 1
                 where id = ?""").params(free(), NAMELESS, NAMELESS, now(), person).update();
    }

    private String free() {
        return IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> NOBODY + "%02d0%05d".formatted(random.nextInt(100), random.nextInt(100_000)))
                .filter(digits -> Iin.parse(digits).isPresent() && isFree(digits))
                .findFirst()
                .orElseThrow();
    }

    private boolean isFree(String digits) {
        return jdbc.sql("select not exists (select from account where iin = ?)")
                .param(digits)
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
