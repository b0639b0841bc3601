package kz.yntymaq.cooperative;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.cooperative.law.EnoughFoundersRule;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One co-operative as its own people, an office, or everyone may see it. */
@Service
@Transactional(readOnly = true)
public class CooperativeViews {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final InvitationRepository invitations;
    private final EnoughFoundersRule enoughFounders;
    private final Accounts accounts;
    private final Territories territories;
    private final Clock clock;

    CooperativeViews(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            InvitationRepository invitations,
            EnoughFoundersRule enoughFounders,
            Accounts accounts,
            Territories territories,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.invitations = invitations;
        this.enoughFounders = enoughFounders;
        this.accounts = accounts;
        this.territories = territories;
        this.clock = clock;
    }

    /**
     * One person of a co-operative.
     *
     * @param entity the legal entity for which the person acts, null for who takes part themself
     * @param share tenge as it was promised, of who joined later as it was recorded on joining; what was brought in stands in
     *     the book of shares
     * @param ending how the membership ended, null while it lasts
     * @param daysLeft calendar days until an exit application must be decided; negative when it is late; null otherwise
     */
    public record Person(
            UUID membershipId,
            UUID accountId,
            PersonName name,
            @Nullable Bilingual entity,
            MembershipState state,
            BigDecimal share,
            Instant askedAt,
            @Nullable MeetingDecision decision,
            @Nullable LocalDate joinedOn,
            @Nullable LocalDate leaveAskedOn,
            @Nullable LocalDate leaveDueOn,
            @Nullable Long daysLeft,
            @Nullable LocalDate leftOn,
            @Nullable Ending ending,
            boolean chair) {

        /** The member as lists call it. */
        public String who() {
            return name.actingFor(entity);
        }
    }

    /**
     * An invitation not answered yet, as who invited sees it.
     *
     * @param iinEnd last digits of the IIN, null for a link
     */
    public record Invited(UUID id, @Nullable String iinEnd, Instant expiresAt, boolean expired) {}

    /** Something that happened. */
    public record Change(
            CooperativeEvent event,
            Instant at,
            String by,
            @Nullable String reason) {}

    /**
     * A co-operative with everything that its own people may know.
     *
     * @param people founders or members, the chair first, then in order of time: until the registration is confirmed all,
     *     afterwards as many as a page of a list has rows
     * @param size how many founders or members there are
     * @param waiting who asked to join and is not a member yet, the oldest first, as many as a page of a list has rows
     * @param asking how many have asked to join and are no members yet
     * @param least the least number of founders
     * @param founders who has accepted, and after the founding meeting who were founders then
     * @param mine how the actor stands to it, null for an office
     */
    public record Page(
            UUID id,
            String nameKk,
            String nameRu,
            String name,
            CooperativeState state,
            Territory seat,
            String place,
            Set<ActivityKind> kinds,
            @Nullable String bin,
            @Nullable LocalDate meetingOn,
            @Nullable String meetingPlace,
            @Nullable LocalDate registeredOn,
            List<Person> people,
            int size,
            List<Person> waiting,
            int asking,
            List<Invited> invitations,
            List<Change> history,
            int least,
            int founders,
            @Nullable Person mine,
            int version) {

        public boolean enough() {
            return size >= least;
        }

        public boolean isChair() {
            return mine != null && mine.chair();
        }

        public List<String> kindKeys() {
            return kinds.stream().sorted().map(ActivityKind::key).toList();
        }

        /** The reason of the latest sending back, while it is not answered. */
        public Optional<String> sentBack() {
            return state == CooperativeState.FOUNDED && !history.isEmpty()
                    ? Optional.ofNullable(history.get(history.size() - 1).reason())
                    : Optional.empty();
        }
    }

    /** For the people of a co-operative. */
    public Page findVisibleTo(Actor actor, UUID id) {
        return page(cooperatives.findVisibleTo(actor, id).orElseThrow(NotFoundException::new), actor);
    }

    /** Whether its founders meet in the portal now. */
    public boolean isAssembled(UUID id) {
        return cooperatives.isAssembled(id);
    }

    /** For its chair only. */
    public Page findChairedBy(Actor actor, UUID id) {
        return page(cooperatives.findOfChair(actor, id).orElseThrow(NotFoundException::new), actor);
    }

    /** For an office whose territory the seat lies in. */
    public Page findInScopeOf(Actor actor, UUID id) {
        return page(cooperatives.findInScopeOf(actor, id).orElseThrow(NotFoundException::new), actor);
    }

    /** People by their membership, in this order; who asks has looked whether they may be seen. */
    public List<Person> people(UUID id, List<UUID> asked) {
        Cooperative cooperative = cooperatives.findById(id).orElseThrow(NotFoundException::new);
        List<Membership> found = memberships.findByCooperativeIdAndIdIn(id, asked).stream()
                .sorted(Comparator.comparing(each -> asked.indexOf(each.getId())))
                .toList();
        return List.copyOf(
                persons(cooperative, found, names(found, cooperative)).values());
    }

    private Page page(Cooperative cooperative, Actor actor) {
        UUID id = cooperative.getId();
        UUID chair = cooperative.getChairId();
        Limit some = Limit.of(KeyPage.SIZE);
        Limit most = cooperative.getState() == CooperativeState.ACTIVE ? some : Limit.unlimited();
        List<Membership> people = memberships.findSome(id, MembershipState.OF_THE_COOPERATIVE, chair, most);
        List<Membership> waiting = memberships.findSome(id, MembershipState.ON_THE_WAY, chair, some);
        List<Membership> mine = memberships.findOpen(id, actor.accountId()).stream()
                .filter(each -> each.getState().isOfTheCooperative())
                .toList();
        List<Membership> all =
                Stream.of(people, waiting, mine).flatMap(List::stream).toList();
        Map<UUID, PersonName> names = names(all, cooperative);
        Map<UUID, Person> known = persons(cooperative, all, names);
        Territories.Place place =
                territories.findPlace(cooperative.getSeatCode()).orElseThrow();
        return new Page(
                id,
                cooperative.getNameKk(),
                cooperative.getNameRu(),
                cooperative.name(),
                cooperative.getState(),
                place.territory(),
                place.written(),
                Set.copyOf(cooperative.getKinds()),
                cooperative.getBin(),
                cooperative.getMeetingOn(),
                cooperative.getMeetingPlace(),
                cooperative.getRegisteredOn(),
                of(people, known),
                memberships.countPeople(id),
                of(waiting, known),
                memberships.countIn(id, MembershipState.ON_THE_WAY),
                cooperative.getState() == CooperativeState.FOUNDING ? invited(id) : List.of(),
                cooperative.getTransitions().stream()
                        .map(each -> change(each, names))
                        .toList(),
                enoughFounders.least().whole(),
                memberships.countFoundersOf(id),
                of(mine, known).stream().findFirst().orElse(null),
                cooperative.getVersion());
    }

    private static List<Person> of(List<Membership> some, Map<UUID, Person> known) {
        return some.stream().map(Membership::getId).map(known::get).toList();
    }

    private Map<UUID, PersonName> names(List<Membership> some, Cooperative cooperative) {
        return accounts.names(Stream.concat(
                        some.stream().map(Membership::getAccountId),
                        cooperative.getTransitions().stream().map(Transition::by))
                .collect(Collectors.toSet()));
    }

    private Map<UUID, Person> persons(Cooperative cooperative, List<Membership> some, Map<UUID, PersonName> names) {
        Map<UUID, Bilingual> entities =
                memberships.entityNames(some.stream().map(Membership::getId).toList());
        var persons = new LinkedHashMap<UUID, Person>();
        some.forEach(each -> persons.put(each.getId(), person(each, cooperative, names, entities)));
        return persons;
    }

    private List<Invited> invited(UUID id) {
        return invitations.findOpenOf(id).stream()
                .map(each -> new Invited(
                        each.getId(), each.getIinEnd(), each.getExpiresAt(), each.isExpired(clock.instant())))
                .toList();
    }

    private Person person(
            Membership membership,
            Cooperative cooperative,
            Map<UUID, PersonName> names,
            Map<UUID, Bilingual> entities) {
        LocalDate due = membership.getLeaveDueOn();
        return new Person(
                membership.getId(),
                membership.getAccountId(),
                Objects.requireNonNull(names.get(membership.getAccountId())),
                entities.get(membership.getId()),
                membership.getState(),
                membership.getShare(),
                membership.getAskedAt(),
                membership.getDecision(),
                membership.getJoinedOn(),
                membership.getLeaveAskedOn(),
                due,
                due == null || membership.getLeftOn() != null
                        ? null
                        : ChronoUnit.DAYS.between(LocalDate.now(clock), due),
                membership.getLeftOn(),
                membership.getEnding(),
                cooperative.isChairedBy(membership.getAccountId()));
    }

    private static Change change(Transition transition, Map<UUID, PersonName> names) {
        PersonName by = names.get(transition.by());
        return new Change(
                CooperativeEvent.valueOf(transition.event()),
                transition.at(),
                by == null ? "–" : by.full(),
                transition.reason());
    }
}
