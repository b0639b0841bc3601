package kz.yntymaq.cooperative.assembly;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.voting.Electorate;
import org.springframework.stereotype.Component;

/** Founders, each with one vote. A legal entity among them votes by its representative. */
@Component
class Founders implements Electorate {

    static final String KIND = "FOUNDERS";

    private final MembershipRepository memberships;

    Founders(MembershipRepository memberships) {
        this.memberships = memberships;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<UUID> voters(UUID cooperative) {
        return memberships.findAllOf(cooperative).stream()
                .filter(each -> each.getState() == MembershipState.FOUNDER)
                .map(Membership::getAccountId)
                .toList();
    }
}
