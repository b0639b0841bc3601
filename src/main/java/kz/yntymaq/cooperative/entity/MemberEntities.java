package kz.yntymaq.cooperative.entity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.DifferentKindsRule;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
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

    /** No membership yet. */
    private static final UUID NEW = new UUID(0, 0);

    private final EntityRows rows;
    private final DifferentKindsRule differentKinds;
    private final Clock clock;

    MemberEntities(EntityRows rows, DifferentKindsRule differentKinds, Clock clock) {
        this.rows = rows;
        this.differentKinds = differentKinds;
        this.clock = clock;
    }

    /**
     * Looks whether somebody may ask to join, before they do.
     *
     * @param entity for which the person acts, null for who asks in person
     * @throws RuleViolationException by {@link #require}, and for who is an associated member or asks to become one
     */
    public void requireNew(UUID account, @Nullable LegalEntity entity, Cooperative cooperative) {
        refuse(beside(account, cooperative.getId(), entity == null ? null : entity.bin()));
        if (entity == null) {
            differentKinds.requireOwn(account, cooperative.getId(), cooperative.getKinds());
        } else {
            rows.hold(entity.bin());
            require(entity.bin(), NEW, account, cooperative, cooperative.getKinds());
            requireItsChair(account, entity.bin());
        }
    }

    /** How somebody stands to a co-operative without a vote, which keeps them from asking to join it beside that. */
    public enum Beside {
        ASSOCIATED("cooperative.refused.associate"),
        ASKS("cooperative.refused.associate-asks");

        private final String key;

        Beside(String key) {
            this.key = key;
        }

        /** Message key of why they cannot join. */
        public String key() {
            return key;
        }
    }

    /** How the person stands to it without a vote; empty for who does not. */
    public Optional<Beside> besideOf(UUID account, UUID cooperative) {
        return beside(account, cooperative, null);
    }

    private Optional<Beside> beside(UUID account, UUID cooperative, @Nullable String bin) {
        return rows.associated(cooperative, account, bin).map(asks -> asks ? Beside.ASKS : Beside.ASSOCIATED);
    }

    private static void refuse(Optional<Beside> beside) {
        beside.ifPresent(stands -> {
            throw new RuleViolationException(stands.key());
        });
    }

    /** Whose membership it is that a person asked for. */
    public void add(Membership asked, LegalEntity entity) {
        rows.add(asked, entity, clock.instant());
    }

    /**
     * Looks whether who asked to join, was admitted or founds may belong to a co-operative: an entity by its own memberships, a person by
     * those in person.
     *
     * @throws RuleViolationException for a kind of activity in common with another co-operative (article 25, point 1), and for an
     *     entity that is a member already, is the co-operative itself, or is another one that this person does not chair, and for who is an
     *     associated member
     */
    public void require(Membership membership, Cooperative cooperative) {
        String bin = rows.bins(List.of(membership.getId())).get(membership.getId());
        refuse(beside(membership.getAccountId(), cooperative.getId(), bin).filter(Beside.ASSOCIATED::equals));
        require(List.of(membership), cooperative, cooperative.getKinds());
    }

    /** The same for several, and for other kinds of activity. */
    public void require(Collection<Membership> all, Cooperative cooperative, Set<ActivityKind> kinds) {
        Map<UUID, String> bins = rows.bins(all.stream().map(Membership::getId).toList());
        differentKinds.require(
                all.stream()
                        .filter(each -> !bins.containsKey(each.getId()))
                        .map(Membership::getAccountId)
                        .toList(),
                cooperative.getId(),
                kinds);
        bins.values().stream().sorted().forEach(rows::hold);
        for (Membership each : all) {
            String bin = bins.get(each.getId());
            if (bin != null) {
                require(bin, each.getId(), each.getAccountId(), cooperative, kinds);
                requireItsChair(each.getAccountId(), bin);
            }
        }
    }

    /** For a co-operative of the portal nobody acts but its chair, whom its members elected. */
    private void requireItsChair(@Nullable UUID account, String bin) {
        if (rows.chair(bin).filter(chair -> !chair.equals(account)).isPresent()) {
            throw new RuleViolationException("cooperative.refused.entity-chair");
        }
    }

    private void require(String bin, UUID membership, UUID account, Cooperative cooperative, Set<ActivityKind> kinds) {
        requireAnother(bin, membership, account, cooperative);
        differentKinds.refuse(DifferentKindsRule.inBoth(rows.kinds(bin, cooperative.getId()), kinds));
    }

    /** That it is none of the co-operative yet, nor the co-operative itself, and has not ended. */
    private void requireAnother(String bin, UUID membership, @Nullable UUID account, Cooperative cooperative) {
        if (bin.equals(cooperative.getBin())) {
            throw new RuleViolationException("cooperative.refused.entity-itself");
        }
        if (rows.hasEnded(bin, cooperative.getId(), account)) {
            throw new RuleViolationException("cooperative.refused.entity-ended");
        }
        if (rows.isIn(cooperative.getId(), bin, membership)) {
            throw new RuleViolationException("cooperative.refused.entity-already");
        }
    }

    /**
     * Looks whether an entity may become an associated member: kinds of activity in common with another co-operative bar members alone
     * (article 25, point 1).
     *
     * @param account of who acts for it, null where the portal does not know
     * @throws RuleViolationException for one that is a member already or has ended, for the co-operative itself, and for another
     *     co-operative of the portal for which not its chair acts
     */
    public void requireFree(String bin, @Nullable UUID account, Cooperative cooperative) {
        rows.hold(bin);
        requireAnother(bin, NEW, account, cooperative);
        requireItsChair(account, bin);
    }

    /** Whether somebody who asked to join may be admitted; held as {@link #require}. */
    public boolean allows(Membership asked, Cooperative cooperative) {
        try {
            require(asked, cooperative);
            return true;
        } catch (RuleViolationException refused) {
            return false;
        }
    }

    /** What was said of the entity that asked to join, for who decides on it; empty for a person. */
    @Transactional(readOnly = true)
    public Optional<LegalEntity> asked(UUID membership) {
        return rows.asked(membership);
    }

    /**
     * The day on which an entity ended as somebody said in whatever co-operative, null where nobody did: nobody checks who says so, so that
     * it bars nothing where it was not said and only warns who admits.
     */
    @Transactional(readOnly = true)
    public @Nullable LocalDate saidEnded(String bin) {
        return rows.saidEnded(bin).orElse(null);
    }

    /** The name of the entity whose membership it is; empty for a person. */
    @Transactional(readOnly = true)
    public Optional<Bilingual> name(UUID membership) {
        return rows.name(membership);
    }
}
