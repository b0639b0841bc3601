package kz.yntymaq.cooperative.charter;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.entity.MemberEntities;
import kz.yntymaq.cooperative.law.ValuationRule;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Sha256;
import kz.yntymaq.work.VersionCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each founder brings, and for whom each acts; every founder says it of themselves. */
@Service
@Transactional
public class FounderParts {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final FounderPartRepository parts;
    private final MemberEntities entities;
    private final ValuationRule valuation;
    private final VersionCheck versions;
    private final AuditLog audit;
    private final Clock clock;

    FounderParts(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            FounderPartRepository parts,
            MemberEntities entities,
            ValuationRule valuation,
            VersionCheck versions,
            AuditLog audit,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.parts = parts;
        this.entities = entities;
        this.valuation = valuation;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The own part. @param version -1 before anything was said */
    record Page(Cooperative cooperative, Membership own, FounderPart.Given given, int version) {}

    /** The own part of a founder, while founders are gathered; of who said nothing then, until the registration. */
    @Transactional(readOnly = true)
    Page page(Actor actor, UUID id) {
        Cooperative cooperative = cooperatives.findVisibleTo(actor, id).orElseThrow(NotFoundException::new);
        Membership own = own(actor, id);
        requireOpen(cooperative, own);
        return parts.findById(own.getId())
                .map(found -> new Page(cooperative, own, found.given(), found.getVersion()))
                .orElseGet(() -> new Page(cooperative, own, new FounderPart.Given(null, null, null), -1));
    }

    /**
     * A founder says what the own part is.
     *
     * @param share promised, tenge
     * @param version that the page showed
     * @throws FieldViolationException for a thing that needs an independent valuation, or one valued in the future, and for a part
     *     in money that leaves nothing of the share for the thing
     * @throws RuleViolationException for who, or whose entity, may not belong to a co-operative of these kinds
     */
    public void save(Actor actor, UUID id, BigDecimal share, FounderPart.Given given, int version) {
        Cooperative cooperative = cooperatives.findVisibleForUpdate(actor, id).orElseThrow(NotFoundException::new);
        Membership own = own(actor, id);
        requireOpen(cooperative, own);
        cooperatives.requirePapersFree(id);
        if (cooperative.getState() == CooperativeState.FOUNDED && share.compareTo(own.getShare()) != 0) {
            throw new FieldViolationException("share", "charter.refused.share-adopted");
        }
        if (cooperative.getState() == CooperativeState.FOUNDED && given.thing() != null) {
            throw new RuleViolationException("charter.refused.thing-unheard");
        }
        LocalDate today = LocalDate.now(clock);
        FounderPart.Valuation valued = given.valuation();
        if (valued != null && valued.on().isAfter(today)) {
            throw new FieldViolationException("valuedOn", "cooperative.refused.future");
        }
        if (given.thing() != null) {
            if (given.worth(share).signum() <= 0) {
                throw new FieldViolationException("money", "charter.error.money-part");
            }
            valuation.require("valuationNumber", given.worth(share), valued != null, today);
        }
        FounderPart found = parts.findById(own.getId()).orElse(null);
        if (found == null) {
            if (version != -1) {
                throw versions.overtaken(null, null);
            }
            parts.saveAndFlush(FounderPart.of(own.getId(), id, actor.accountId(), given, clock.instant()));
        } else {
            versions.require(version, found.getVersion(), actor.accountId(), null);
            found.change(given, clock.instant());
            parts.saveAndFlush(found);
        }
        entities.require(own, cooperative);
        own.promise(share);
        audit.note(actor.accountId(), "charter.part-saved", own.getId(), null);
    }

    /** What the founders of today said, by account, not those who withdrew; the caller has looked who may know it. */
    @Transactional(readOnly = true)
    public Map<UUID, FounderPart> of(UUID cooperativeId) {
        Set<UUID> founders = memberships.findFoundersOf(cooperativeId).stream()
                .map(Membership::getId)
                .collect(Collectors.toSet());
        return parts.findByCooperativeId(cooperativeId).stream()
                .filter(each -> founders.contains(each.membershipId()))
                .collect(Collectors.toMap(FounderPart::accountId, Function.identity()));
    }

    /** Whether a founder said what they bring. */
    @Transactional(readOnly = true)
    public boolean isSaid(Actor founder, UUID cooperativeId) {
        return of(cooperativeId).containsKey(founder.accountId());
    }

    /** What a member said as a founder; empty for who joined later. The caller has looked who may know it. */
    @Transactional(readOnly = true)
    public Optional<FounderPart.Given> promised(UUID membership) {
        return parts.findById(membership).map(FounderPart::given);
    }

    /** Whether a founder acts for the legal entity with this number. */
    @Transactional(readOnly = true)
    public boolean actsFor(UUID cooperativeId, Bin bin) {
        return of(cooperativeId).values().stream()
                .map(part -> part.given().represented())
                .anyMatch(entity -> entity != null && entity.bin().equals(bin.digits()));
    }

    /** A hash of what all founders bring and for whom they act: whoever decides on it sees whether it is still the same. */
    @Transactional(readOnly = true)
    public String brought(UUID cooperativeId) {
        Map<UUID, FounderPart> said = of(cooperativeId);
        return Sha256.hex(memberships.findFoundersOf(cooperativeId).stream()
                .map(each -> each.getAccountId() + " "
                        + each.getShare().stripTrailingZeros().toPlainString() + " "
                        + (said.containsKey(each.getAccountId())
                                ? said.get(each.getAccountId()).given()
                                : ""))
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private Membership own(Actor actor, UUID id) {
        return memberships.findOpen(id, actor.accountId()).orElseThrow(NotFoundException::new);
    }

    /** Whether a founder still may say it, who said nothing before the meeting: until the registration. */
    @Transactional(readOnly = true)
    public boolean isOpenFor(Actor actor, UUID id) {
        return cooperatives
                .findVisibleTo(actor, id)
                .filter(found -> isOpen(found, own(actor, id)))
                .isPresent();
    }

    private boolean isOpen(Cooperative cooperative, Membership own) {
        return cooperative.getState() == CooperativeState.FOUNDING
                || (cooperative.getState() == CooperativeState.FOUNDED
                        && parts.findById(own.getId()).isEmpty());
    }

    private void requireOpen(Cooperative cooperative, Membership own) {
        if (!isOpen(cooperative, own)) {
            throw new MovedOnException("/cabinet/cooperatives/" + cooperative.getId());
        }
    }
}
