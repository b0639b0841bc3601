package kz.yntymaq.cooperative.closing;

import java.util.UUID;
import kz.yntymaq.cooperative.share.ShareTransfers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Once what remained is divided by the shares, nothing more is written about them: a share would be owed twice. */
@Component
class FrozenShares implements ShareTransfers.Frozen {

    private final JdbcClient jdbc;

    FrozenShares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isFrozen(UUID cooperative) {
        return jdbc.sql("""
                select exists (select from closing_remainder r join closing_case c on c.id = r.case_id
                                where c.cooperative_id = ? and c.stopped_on is null)""").param(cooperative).query(Boolean.class).single();
    }
}
