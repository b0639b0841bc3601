package kz.yntymaq.mandate.assisted;

import kz.yntymaq.account.Account;
import kz.yntymaq.account.confirmation.OutOfReach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of those that an official entered is still without a phone. */
@Component
class AssistedReach implements OutOfReach {

    private final JdbcClient jdbc;

    AssistedReach(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean is(Account account) {
        return !account.hadPassword()
                && !account.isConfirmed()
                && jdbc.sql("select exists (select from assisted_person where account_id = ?)")
                        .param(account.getId())
                        .query(Boolean.class)
                        .single();
    }
}
