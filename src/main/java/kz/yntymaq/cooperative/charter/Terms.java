package kz.yntymaq.cooperative.charter;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Terms(
            CooperativeRepository cooperatives,
            FoundingTermsRepository terms,
            EntranceFeeRule entranceFee,
            Territories territories,
            VersionCheck versions,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.terms = terms;
        this.entranceFee = entranceFee;
        this.territories = territories;
        this.versions = versions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** They are others than before; who accepted the founding under the earlier ones has to know. @param by account of who changed them */
    public record Changed(UUID cooperativeId, UUID by) {}

    /**
     * The page of the terms.
     *
     * @param given null before they were given
     * @param okrugs other okrugs of the district of the seat, and those elsewhere that were chosen before
     * @param mostFee tenge; empty while the МРП of the year is not known
     * @param version -1 before they were given
     */
    record Page(
            Cooperative cooperative,
            Optional<FoundingTerms.Given> given,
            List<Territories.Place> okrugs,
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
                offered(cooperative, found.map(FoundingTerms::given)),
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
     * @throws FieldViolationException for a fee above five МРП, for what is no okrug, and for the okrug of the seat
     */
    public void save(Actor actor, UUID id, FoundingTerms.Given given, int version) {
        Cooperative cooperative = cooperatives.findOfChairToChange(actor, id).orElseThrow(NotFoundException::new);
        requireGathering(cooperative);
        entranceFee.require("entranceFee", given.entranceFee(), LocalDate.now(clock));
        if (!territories.areOkrugs(given.okrugs())) {
            throw new FieldViolationException("okrugs", "error.choice");
        }
        if (servesOwn(cooperative, given)) {
            throw new FieldViolationException("neighbour", "charter.error.own-okrug");
        }
        FoundingTerms found = terms.findById(id).orElse(null);
        if (found == null) {
            if (version != -1) {
                throw versions.overtaken(null, null);
            }
            terms.saveAndFlush(FoundingTerms.of(cooperative, given, actor.accountId(), clock.instant()));
        } else {
            versions.require(version, found.getVersion(), found.getChangedBy(), found.getChangedAt());
            if (!found.given().says(given)) {
                events.publishEvent(new Changed(id, actor.accountId()));
            }
            found.change(cooperative, given, actor.accountId(), clock.instant());
        }
        audit.note(actor.accountId(), "charter.terms-saved", id, null);
    }

    /** Refuses terms with the short name of another name, or with the okrug to which the seat has moved. */
    void requireStillOf(Cooperative cooperative) {
        if (terms.findById(cooperative.getId())
                .filter(given -> !given.isForNameOf(cooperative))
                .isPresent()) {
            throw new RuleViolationException("charter.refused.name");
        }
        if (find(cooperative.getId())
                .filter(given -> servesOwn(cooperative, given))
                .isPresent()) {
            throw new RuleViolationException("charter.refused.okrugs");
        }
    }

    /**
     * Okrugs of other districts that it is to serve. Which okrugs adjoin the portal does not know, so an official looks at it (rules of
     * the programme, point 8). The caller has looked who may know the terms.
     */
    @Transactional(readOnly = true)
    public List<Territories.Place> elsewhere(UUID id) {
        Cooperative cooperative = cooperatives.findById(id).orElseThrow(NotFoundException::new);
        return find(id).stream()
                .flatMap(given -> given.okrugs().stream())
                .sorted()
                .flatMap(code -> territories.findPlace(code).stream())
                .filter(place -> !Objects.equals(place.territory().getDistrictCode(), cooperative.getDistrictCode()))
                .toList();
    }

    private List<Territories.Place> offered(Cooperative cooperative, Optional<FoundingTerms.Given> given) {
        String district = cooperative.getDistrictCode();
        String own = ownOkrug(cooperative);
        Stream<Territories.Place> near = district == null
                ? Stream.empty()
                : territories.children(district).stream()
                        .filter(each -> each.getLevel() == Level.OKRUG
                                && !each.getCode().equals(own))
                        .map(each -> new Territories.Place(each, List.of()));
        return Stream.concat(near, given.isPresent() ? elsewhere(cooperative.getId()).stream() : Stream.empty())
                .toList();
    }

    private boolean servesOwn(Cooperative cooperative, FoundingTerms.Given given) {
        String own = ownOkrug(cooperative);
        return own != null && given.okrugs().contains(own);
    }

    private @Nullable String ownOkrug(Cooperative cooperative) {
        return territories
                .find(cooperative.getSeatCode())
                .map(Territory::getOkrugCode)
                .orElse(null);
    }

    private static void requireGathering(Cooperative cooperative) {
        if (cooperative.getState() != CooperativeState.FOUNDING) {
            throw new MovedOnException("/cabinet/cooperatives/" + cooperative.getId());
        }
    }
}
