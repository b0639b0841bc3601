package kz.yntymaq.cooperative;

import kz.yntymaq.account.Accounts;
import org.springframework.stereotype.Component;

/** Who acts on a co-operative acts on what the page showed. */
@Component
public class CooperativeVersion {

    private final Accounts accounts;

    CooperativeVersion(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Refuses when the co-operative has changed since.
     *
     * @param version that the page showed
     */
    public void require(Cooperative cooperative, int version) {
        if (cooperative.getVersion() != version) {
            throw accounts.overtaken(cooperative.getChangedBy(), cooperative.getChangedAt());
        }
    }
}
