package kz.yntymaq.cooperative.closing;

import java.util.UUID;
import kz.yntymaq.cooperative.law.LateContributionRule;
import kz.yntymaq.cooperative.share.ShareTransfers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * From the decision to liquidate on nothing new is brought, and what is entered late or taken back stands for all to see. Once what
 * remained is divided by the shares, nothing more is written about them: a share would be owed twice.
 */
@Component
class FrozenShares implements ShareTransfers.Frozen {

    private final ClosingRows rows;
    private final ClosingLog log;
    private final JdbcClient jdbc;

    FrozenShares(ClosingRows rows, ClosingLog log, JdbcClient jdbc) {
        this.rows = rows;
        this.log = log;
        this.jdbc = jdbc;
    }

    @Override
    public boolean isFrozen(UUID cooperative) {
        return jdbc.sql("select exists (select from closing_divided_v where cooperative_id = ?)")
                .param(cooperative)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isEnding(UUID cooperative) {
        return rows.liquidation(cooperative).isPresent();
    }

    @Override
    public void entered(ShareTransfers.Entered entry) {
        rows.liquidation(entry.cooperative()).ifPresent(of -> {
            if (entry.reason() == null) {
                LateContributionRule.require(entry.on(), of.decidedOn());
            }
            log.write(
                    of,
                    entry.reason() == null ? ClosingLog.Kind.LATE : ClosingLog.Kind.CORRECTED,
                    entry.membership(),
                    null,
                    entry.amount(),
                    entry.on(),
                    entry.reason());
        });
    }
}
