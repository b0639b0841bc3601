package kz.yntymaq.cooperative.charter;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.law.EntranceFeeRule;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.territory.Level;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.work.VersionCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The terms that founders agree on before their meeting. */
@Service
@Transactional
public class Terms {

    private final CooperativeRepository cooperatives;
    private final FoundingTermsRepository terms;
    private final EntranceFeeRule entranceFee;
    private final Territories territories;
    private final VersionCheck versions;
    private final AuditLog audit;
    private final Clock clock;

    Terms(
            CooperativeRepository cooperatives,
            FoundingTermsRepository terms,
            EntranceFeeRule entranceFee,
            Territories territories,
            VersionCheck versions,
            AuditLog audit,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.terms = terms;
        this.entranceFee = entranceFee;
        this.territories = territories;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The page of the terms.
     *
     * @param given null before they were given
     * @param okrugs other okrugs of the district of the seat
     * @param mostFee tenge; empty while the МРП of the year is not known
     * @param version -1 before they were given
     */
    record Page(
            Cooperative cooperative,
            Optional<FoundingTerms.Given> given,
            List<Territory> okrugs,
            Optional<BigDecimal> mostFee,
            int version) {}

    /** For the chair while founders are gathered. */
    @Transactional(readOnly = true)
    Page page(Actor actor, UUID id) {
        Cooperative cooperative = cooperatives.findOfChair(actor, id).orElseThrow(NotFoundException::new);
        requireGathering(cooperative);
        Optional<FoundingTerms> found = terms.findById(id);
        return new Page(
                cooperative,
                found.map(FoundingTerms::given),
                okrugs(cooperative),
                entranceFee.find(LocalDate.now(clock)),
                found.map(FoundingTerms::getVersion).orElse(-1));
    }

    /** The terms as they stand; the caller has looked who may know them. */
    @Transactional(readOnly = true)
    public Optional<FoundingTerms.Given> find(UUID id) {
        return terms.findById(id).map(FoundingTerms::given);
    }

    /**
     * The chair writes down what the founders agreed on, until the founding meeting.
     *
     * @param version that the page showed, -1 when there were none
     * @throws FieldViolationException for a fee above five МРП, an okrug of another district
     */
    public void save(Actor actor, UUID id, FoundingTerms.Given given, int version) {
        Cooperative cooperative = cooperatives.findOfChairToChange(actor, id).orElseThrow(NotFoundException::new);
        requireGathering(cooperative);
        entranceFee.require("entranceFee", given.entranceFee(), LocalDate.now(clock));
        Set<String> known = okrugs(cooperative).stream().map(Territory::getCode).collect(Collectors.toSet());
        if (!known.containsAll(given.okrugs())) {
            throw new FieldViolationException("okrugs", "error.choice");
        }
        FoundingTerms found = terms.findById(id).orElse(null);
        if (found == null) {
            if (version != -1) {
                throw versions.overtaken(null, null);
            }
            terms.saveAndFlush(FoundingTerms.of(cooperative, given, actor.accountId(), clock.instant()));
        } else {
            versions.require(version, found.getVersion(), found.getChangedBy(), found.getChangedAt());
            found.change(cooperative, given, actor.accountId(), clock.instant());
        }
        audit.note(actor.accountId(), "charter.terms-saved", id, null);
    }

    /** Refuses terms with the short name of another name, or with okrugs of a district in which the seat is no longer. */
    void requireStillOf(Cooperative cooperative) {
        if (terms.findById(cooperative.getId())
                .filter(given -> !given.isForNameOf(cooperative))
                .isPresent()) {
            throw new RuleViolationException("charter.refused.name");
        }
        Set<String> known = okrugs(cooperative).stream().map(Territory::getCode).collect(Collectors.toSet());
        if (find(cooperative.getId())
                .filter(given -> !known.containsAll(given.okrugs()))
                .isPresent()) {
            throw new RuleViolationException("charter.refused.okrugs");
        }
    }

    private List<Territory> okrugs(Cooperative cooperative) {
        String district = cooperative.getDistrictCode();
        String own = territories
                .find(cooperative.getSeatCode())
                .map(Territory::getOkrugCode)
                .orElse(null);
        return district == null
                ? List.of()
                : territories.children(district).stream()
                        .filter(each -> each.getLevel() == Level.OKRUG
                                && !each.getCode().equals(own))
                        .toList();
    }

    private static void requireGathering(Cooperative cooperative) {
        if (cooperative.getState() != CooperativeState.FOUNDING) {
            throw new MovedOnException("/cabinet/cooperatives/" + cooperative.getId());
        }
    }
}
