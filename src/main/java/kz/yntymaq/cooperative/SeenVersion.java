package kz.yntymaq.cooperative;

import java.util.List;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.page.StaleEditException;
import org.springframework.stereotype.Component;

/** Who acts on a co-operative acts on what the page showed. */
@Component
class SeenVersion {

    private final Accounts accounts;

    SeenVersion(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Refuses when the co-operative has changed since.
     *
     * @param version that the page showed
     */
    void require(Cooperative cooperative, int version) {
        if (cooperative.getVersion() != version) {
            PersonName changedBy = accounts.names(List.of(cooperative.getChangedBy())).get(cooperative.getChangedBy());
            throw new StaleEditException(changedBy == null ? null : changedBy.full(), cooperative.getChangedAt());
        }
    }
}
