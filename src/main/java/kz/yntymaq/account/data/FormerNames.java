package kz.yntymaq.account.data;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the name that an account bears now, before it gets another. */
@Component
public class FormerNames {

    private final JdbcClient jdbc;
    private final Clock clock;

    FormerNames(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of several names at the same moment the first stays: it is the one that was borne until then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID account) {
        jdbc.sql("""
                insert into former_name (account_id, until, family_name, given_name, patronymic)
                select id, ?, family_name, given_name, patronymic from account where id = ? on conflict do nothing""").params(clock.instant().atOffset(ZoneOffset.UTC), account).update();
    }
}
