package kz.yntymaq.cooperative.meeting;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.voting.Electorate;
import org.springframework.stereotype.Component;

/** Who votes in a general meeting: members, whatever their share, one vote each (law, article 34, point 2). */
@Component
class Members implements Electorate {

    static final String KIND = "COOPERATIVE";

    private final MembershipRepository memberships;

    Members(MembershipRepository memberships) {
        this.memberships = memberships;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<UUID> voters(UUID cooperative) {
        return memberships.findVoters(cooperative);
    }
}
