package kz.yntymaq.cooperative.entity;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.DifferentKindsRule;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Legal entities as members (law on agricultural co-operatives, article 25, point 1): the member is the entity, and a person acts
 * for it by the own account. One account has one vote, so that nobody acts for two members of one co-operative; that is the
 * portal's own order.
 */
@Service
@Transactional
public class MemberEntities {

    private final EntityRows rows;
    private final DifferentKindsRule differentKinds;
    private final Clock clock;

    MemberEntities(EntityRows rows, DifferentKindsRule differentKinds, Clock clock) {
        this.rows = rows;
        this.differentKinds = differentKinds;
        this.clock = clock;
    }

    /**
     * An entity asks to join by its representative.
     *
     * @throws RuleViolationException by {@link #require}
     */
    public void add(Membership asked, LegalEntity entity, Cooperative cooperative) {
        require(asked, entity.bin(), cooperative);
        rows.add(asked, entity, clock.instant());
    }

    /**
     * Looks whether who asked to join, or was admitted, may belong to a co-operative: an entity by its own memberships, a person by
     * those in person.
     *
     * @throws RuleViolationException for a kind of activity in common with another co-operative (article 25, point 1), and for an
     *     entity that is a member already or is the co-operative itself
     */
    public void require(Membership asked, Cooperative cooperative) {
        rows.find(asked.getId())
                .ifPresentOrElse(
                        entity -> require(asked, entity.bin(), cooperative),
                        () -> differentKinds.require(
                                asked.getAccountId(), cooperative.getId(), cooperative.getKinds()));
    }

    private void require(Membership asked, String bin, Cooperative cooperative) {
        rows.hold(bin);
        if (bin.equals(Objects.requireNonNullElse(cooperative.getBin(), ""))) {
            throw new RuleViolationException("cooperative.refused.entity-itself");
        }
        if (rows.isIn(cooperative.getId(), bin, asked.getId())) {
            throw new RuleViolationException("cooperative.refused.entity-already");
        }
        Set<ActivityKind> held = rows.kinds(bin, cooperative.getId());
        differentKinds.refuse(DifferentKindsRule.inBoth(held, cooperative.getKinds()));
    }

    /** The name of the entity whose membership it is; empty for a person. */
    @Transactional(readOnly = true)
    public Optional<Bilingual> name(UUID membership) {
        return rows.find(membership).map(EntityRows.Known::name);
    }
}
