package kz.yntymaq.cooperative.paper;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.confirmation.NamesAt;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.charter.FounderPart;
import kz.yntymaq.cooperative.charter.FounderParts;
import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.cooperative.past.FactsAt;
import kz.yntymaq.cooperative.past.RegisteredFacts;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The facts of the founding minutes and of the list of founders (law on agricultural co-operatives, article 15). */
@Service
@Transactional
class FoundingPapers {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final Accounts accounts;
    private final Territories territories;
    private final NamesAt namesAt;
    private final FactsAt factsAt;
    private final FounderParts parts;
    private final AuditLog audit;
    private final Clock clock;

    FoundingPapers(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            Accounts accounts,
            Territories territories,
            NamesAt namesAt,
            FactsAt factsAt,
            FounderParts parts,
            AuditLog audit,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.accounts = accounts;
        this.territories = territories;
        this.namesAt = namesAt;
        this.factsAt = factsAt;
        this.parts = parts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One founder.
     *
     * @param iin only its end for who was no founder
     * @param village null for who was no founder
     * @param share tenge
     * @param represented the legal entity that is the founder, for which this person acts; null for who founds in person
     * @param said what the founder brings; null for who has not said it
     */
    public record Founder(
            UUID account,
            String name,
            String iin,
            @Nullable Territory village,
            BigDecimal share,
            boolean chair,
            @Nullable LegalEntity represented,
            FounderPart.@Nullable Given said) {

        /** The founder as papers call it: the legal entity, or the person. */
        Bilingual founder() {
            return represented == null ? new Bilingual(name, name) : represented.name();
        }
    }

    /**
     * What both papers say.
     *
     * @param total sum of the share contributions, tenge
     * @param seatPath the village of the seat and the places above it, the nearest first
     */
    public record Paper(
            UUID id,
            String nameKk,
            String nameRu,
            Set<ActivityKind> kinds,
            List<Territory> seatPath,
            LocalDate meetingOn,
            String meetingPlace,
            List<Founder> founders,
            BigDecimal total) {

        public Founder chair() {
            return founders.stream().filter(Founder::chair).findFirst().orElseThrow();
        }

        /** The seat written in a language. */
        public String seat(Language language) {
            return seatPath.stream().map(place -> place.name(language)).collect(Collectors.joining(", "));
        }
    }

    /** Where the founding contract stands. */
    static String contractOf(UUID cooperative) {
        return "/cabinet/cooperatives/" + cooperative + "/contract";
    }

    /** Where the minutes of the founding meeting stand. */
    static String minutesOf(UUID cooperative) {
        return "/cabinet/cooperatives/" + cooperative + "/minutes";
    }

    /** Where the list of founders stands. */
    static String listOf(UUID cooperative) {
        return "/cabinet/cooperatives/" + cooperative + "/founders";
    }

    /**
     * For the founders and members of a co-operative whose founding meeting was held. Who entered later and
     * does not chair needs neither the founders' numbers nor their villages. The reading is noted, for the
     * papers hold numbers of people.
     */
    public Paper findVisibleTo(Actor actor, UUID id) {
        Cooperative cooperative = visible(actor, id);
        List<Membership> founding = memberships.findFoundersOf(id);
        Paper paper = paper(cooperative, founding, isWholeFor(actor, cooperative, founding));
        audit.note(actor.accountId(), "cooperative.papers-read", id, null);
        return paper;
    }

    /**
     * The same for a founder who signs the list or the minutes, until the state registration is entered.
     *
     * @param page where the paper stands
     * @throws NotFoundException when the actor was no founder
     * @throws MovedOnException to the page, when the registration was entered
     */
    public Paper findToSign(Actor actor, UUID id, String page) {
        requireSigner(actor, id, page);
        audit.note(actor.accountId(), "cooperative.papers-read", id, null);
        return whole(id);
    }

    /**
     * Looks whether a founder may sign a paper of the founding, until the state registration is entered.
     *
     * @throws NotFoundException when the actor was no founder
     * @throws MovedOnException to the page, when the registration was entered
     */
    void requireSigner(Actor actor, UUID id, String page) {
        Cooperative cooperative = visible(actor, id);
        if (!isAmong(memberships.findFoundersOf(id), actor)) {
            throw new NotFoundException();
        }
        if (cooperative.getState() != CooperativeState.FOUNDED) {
            throw new MovedOnException(page);
        }
    }

    /** Whether {@link #findToSign} has it for this person. */
    @Transactional(readOnly = true)
    public boolean isToBeSignedBy(Actor actor, UUID id) {
        return cooperatives
                        .findVisibleTo(actor, id)
                        .filter(found -> found.getState() == CooperativeState.FOUNDED)
                        .isPresent()
                && isAmong(memberships.findFoundersOf(id), actor);
    }

    /** How many they are. */
    @Transactional(readOnly = true)
    public int founders(UUID id) {
        return memberships.findFoundersOf(id).size();
    }

    /** As the founders sign it, for nobody's eyes: only its hash is compared. */
    @Transactional(readOnly = true)
    public Paper whole(UUID id) {
        return paper(
                cooperatives.findById(id).orElseThrow(NotFoundException::new), memberships.findFoundersOf(id), true);
    }

    private Cooperative visible(Actor actor, UUID id) {
        return cooperatives
                .findVisibleTo(actor, id)
                .filter(found -> found.getState() != CooperativeState.FOUNDING)
                .orElseThrow(NotFoundException::new);
    }

    /** Who entered later and does not chair needs neither the founders' numbers nor their villages. */
    static boolean isWholeFor(Actor actor, Cooperative cooperative, List<Membership> founding) {
        return cooperative.isChairedBy(actor.accountId()) || isAmong(founding, actor);
    }

    private static boolean isAmong(List<Membership> founding, Actor actor) {
        return founding.stream().anyMatch(each -> each.getAccountId().equals(actor.accountId()));
    }

    private Paper paper(Cooperative cooperative, List<Membership> founding, boolean whole) {
        LocalDate meetingOn = cooperative.getMeetingOn();
        String meetingPlace = cooperative.getMeetingPlace();
        if (meetingOn == null || meetingPlace == null) {
            throw new NotFoundException();
        }
        List<Founder> founders = founders(cooperative, founding, whole);
        RegisteredFacts facts = factsAt.atFounding(cooperative);
        Territories.Place seat = territories.findPlace(facts.seat()).orElseThrow();
        List<Territory> above = seat.ancestors();
        return new Paper(
                cooperative.getId(),
                facts.name().kk(),
                facts.name().ru(),
                facts.kinds(),
                Stream.concat(
                                Stream.of(seat.territory()),
                                IntStream.range(0, above.size()).mapToObj(i -> above.get(above.size() - 1 - i)))
                        .toList(),
                meetingOn,
                meetingPlace,
                founders,
                founders.stream().map(Founder::share).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /**
     * The founders, the chair first.
     *
     * @param whole whether their numbers and villages are told
     */
    List<Founder> founders(Cooperative cooperative, List<Membership> founding, boolean whole) {
        UUID elected = cooperative.chairElectedAtFounding();
        Map<UUID, Account> people =
                accounts.findAll(founding.stream().map(Membership::getAccountId).toList());
        Map<UUID, PersonName> names = names(cooperative, people);
        Map<String, Territory> villages = territories.findAll(
                people.values().stream().map(Account::getVillageCode).collect(Collectors.toSet()));
        Map<UUID, FounderPart> said = parts.of(cooperative.getId());
        return founding.stream()
                .map(each -> {
                    FounderPart part = said.get(each.getAccountId());
                    Account person = Objects.requireNonNull(people.get(each.getAccountId()));
                    return new Founder(
                            person.getId(),
                            Objects.requireNonNull(names.get(person.getId())).full(),
                            whole ? person.iin().digits() : person.iin().end(),
                            whole ? villages.get(person.getVillageCode()) : null,
                            each.getShare(),
                            each.getAccountId().equals(elected),
                            part == null ? null : part.given().represented(),
                            part == null ? null : part.given());
                })
                .sorted(Comparator.comparing(each -> !each.chair()))
                .toList();
    }

    /** The papers of a registered co-operative name the founders as they were called when it was registered. */
    private Map<UUID, PersonName> names(Cooperative cooperative, Map<UUID, Account> people) {
        LocalDate registered = cooperative.getRegisteredOn();
        Instant moment = cooperative.getState() == CooperativeState.ACTIVE && registered != null
                ? registered.plusDays(1).atStartOfDay(clock.getZone()).toInstant()
                : clock.instant();
        return namesAt.of(people.keySet(), moment);
    }
}
