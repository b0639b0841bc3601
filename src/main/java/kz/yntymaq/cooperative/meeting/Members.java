package kz.yntymaq.cooperative.meeting;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.associate.Associates;
import kz.yntymaq.voting.Electorate;
import org.springframework.stereotype.Component;

/** Who votes in a general meeting: members, whatever their share, one vote each (law, article 34, point 2). */
@Component
class Members implements Electorate {

    static final String KIND = "COOPERATIVE";

    private final MembershipRepository memberships;
    private final Associates associates;

    Members(MembershipRepository memberships, Associates associates) {
        this.memberships = memberships;
        this.associates = associates;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<UUID> voters(UUID cooperative) {
        return memberships.findVoters(cooperative);
    }

    /** Whether somebody may stand for a member: no other member, an associated one neither (law, article 34, point 6). */
    boolean mayRepresent(UUID cooperative, UUID account) {
        return !voters(cooperative).contains(account) && !associates.isAssociate(cooperative, account);
    }
}
