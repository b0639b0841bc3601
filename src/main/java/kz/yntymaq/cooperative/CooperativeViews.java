package kz.yntymaq.cooperative;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.cooperative.law.EnoughFoundersRule;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;
    private final Clock clock;

    CooperativeViews(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            InvitationRepository invitations,
            EnoughFoundersRule enoughFounders,
            Accounts accounts,
            Territories territories,
            JdbcClient jdbc,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.invitations = invitations;
        this.enoughFounders = enoughFounders;
        this.accounts = accounts;
        this.territories = territories;
        this.jdbc = jdbc;
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
     * @param people founders or members, the chair first, then in order of time
     * @param waiting who asked to join and is not a member yet, the oldest first
     * @param gone who left or was declined, the latest first
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
            List<Person> waiting,
            List<Person> gone,
            List<Invited> invitations,
            List<Change> history,
            int least,
            int founders,
            @Nullable Person mine,
            int version) {

        public boolean enough() {
            return people.size() >= least;
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

    private Page page(Cooperative cooperative, Actor actor) {
        List<Membership> all = memberships.findAllOf(cooperative.getId());
        var who = new HashSet<UUID>();
        all.forEach(each -> who.add(each.getAccountId()));
        cooperative.getTransitions().forEach(each -> who.add(each.by()));
        Map<UUID, PersonName> names = accounts.names(who);
        Map<UUID, Bilingual> entities = entities(cooperative.getId());
        List<Person> people = all.stream()
                .map(each -> person(each, cooperative, names, entities))
                .toList();
        Territories.Place place =
                territories.findPlace(cooperative.getSeatCode()).orElseThrow();
        return new Page(
                cooperative.getId(),
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
                people.stream()
                        .filter(each -> each.state().isOfTheCooperative())
                        .sorted(Comparator.comparing(each -> !each.chair()))
                        .toList(),
                people.stream().filter(CooperativeViews::isWaiting).toList(),
                people.stream()
                        .filter(each ->
                                each.state() == MembershipState.LEFT || each.state() == MembershipState.DECLINED)
                        .sorted(Comparator.comparing(Person::askedAt).reversed())
                        .toList(),
                cooperative.getState() == CooperativeState.FOUNDING ? invited(cooperative.getId()) : List.of(),
                cooperative.getTransitions().stream()
                        .map(each -> change(each, names))
                        .toList(),
                enoughFounders.least().whole(),
                memberships.findFoundersOf(cooperative.getId()).size(),
                people.stream()
                        .filter(each -> each.accountId().equals(actor.accountId())
                                && each.state().isOfTheCooperative())
                        .findFirst()
                        .orElse(null),
                cooperative.getVersion());
    }

    private static boolean isWaiting(Person person) {
        return person.state() == MembershipState.APPLIED || person.state() == MembershipState.ADMITTED;
    }

    private List<Invited> invited(UUID id) {
        return invitations.findOpenOf(id).stream()
                .map(each -> new Invited(
                        each.getId(), each.getIinEnd(), each.getExpiresAt(), each.isExpired(clock.instant())))
                .toList();
    }

    private Map<UUID, Bilingual> entities(UUID id) {
        var entities = new HashMap<UUID, Bilingual>();
        jdbc.sql("select membership_id, name_kk, name_ru from member_entity_v where cooperative_id = ?")
                .param(id)
                .query((row, n) -> entities.put(
                        row.getObject("membership_id", UUID.class),
                        new Bilingual(row.getString("name_kk"), row.getString("name_ru"))))
                .list();
        return entities;
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
