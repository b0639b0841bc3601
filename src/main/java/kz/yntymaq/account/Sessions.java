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
public class Sessions {

    /**
     * The library's update of a session, with its parameters. Each request touches its session; that alone is written
     * once a minute, else every page that is looked at would write to the disk.
     */
    public static final String UPDATE = """
            update spring_session s
               set session_id = n.session_id, last_access_time = n.last_access_time,
                   max_inactive_interval = n.max_inactive_interval, expiry_time = n.expiry_time,
                   principal_name = n.principal_name
              from (values (cast(? as varchar), cast(? as bigint), cast(? as integer), cast(? as bigint), cast(? as varchar), cast(? as char(36))))
                as n (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
             where s.primary_id = n.primary_id
               and (n.last_access_time - s.last_access_time >= 60000
                    or (s.session_id, s.max_inactive_interval, s.principal_name)
                       is distinct from (n.session_id, n.max_inactive_interval, n.principal_name))""";

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void endAll(UUID account) {
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(account.toString())
                .update();
    }

    /** Ends all sessions of an account but one. @param own id of the session that goes on */
    public void endOthers(UUID account, String own) {
        jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
                .params(account.toString(), own)
                .update();
    }

    /** Ends one session of an account. @param id as the database holds it */
    public void end(UUID account, String id) {
        jdbc.sql("delete from spring_session where principal_name = ? and session_id = ?")
                .params(account.toString(), id)
                .update();
    }
}
