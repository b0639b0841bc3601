package kz.yntymaq.account;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends sessions of an account in the transaction that gives the reason, so that none outlives an old
 * password. Their rows are deleted as they are, without reading what they keep.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void endAll(UUID account) {
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(account.toString())
                .update();
    }

    /** @param own id of the session that goes on */
    void endOthers(UUID account, String own) {
        jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
                .params(account.toString(), own)
                .update();
    }
}
