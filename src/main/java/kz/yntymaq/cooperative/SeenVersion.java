package kz.yntymaq.cooperative;

import kz.yntymaq.account.Accounts;
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
            throw accounts.overtaken(cooperative.getChangedBy(), cooperative.getChangedAt());
        }
    }
}
