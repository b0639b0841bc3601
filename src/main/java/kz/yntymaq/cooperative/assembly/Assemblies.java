package kz.yntymaq.cooperative.assembly;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.WrongStateException;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.founding.Foundings;
import kz.yntymaq.cooperative.wording.DraftedPapers;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Count;
import kz.yntymaq.voting.Outcome;
import kz.yntymaq.voting.QuestionState;
import kz.yntymaq.voting.Sittings;
import kz.yntymaq.voting.Votes;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founding meetings in the portal: opened, closed with what they decided, ended without a result, their minutes confirmed. */
@Service
@Transactional
public class Assemblies {

    private final AssemblyRepository assemblies;
    private final AssemblyAccess access;
    private final CooperativeRepository cooperatives;
    private final Founders founders;
    private final DraftedPapers drafted;
    private final AssemblyWords words;
    private final Foundings foundings;
    private final Adoption adoption;
    private final Sittings sittings;
    private final Votes votes;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assemblies(
            AssemblyRepository assemblies,
            AssemblyAccess access,
            CooperativeRepository cooperatives,
            Founders founders,
            DraftedPapers drafted,
            AssemblyWords words,
            Foundings foundings,
            Adoption adoption,
            Sittings sittings,
            Votes votes,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assemblies = assemblies;
        this.access = access;
        this.cooperatives = cooperatives;
        this.founders = founders;
        this.drafted = drafted;
        this.words = words;
        this.foundings = foundings;
        this.adoption = adoption;
        this.sittings = sittings;
        this.votes = votes;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The chair of the founding opens the meeting: every founder is told, and the founding papers stand still from now on.
     *
     * @param key of the page's button, see {@link OnceOnly}
     * @return its id
     * @throws RuleViolationException when a meeting so led and of such people could not found the co-operative
     */
    public UUID open(Actor actor, UUID cooperativeId, Proposed proposed, UUID key) {
        Press press = Press.of(key, actor.accountId(), "assembly.opened", cooperativeId, proposed);
        return UUID.fromString(
                once.run(press, () -> open(actor, cooperativeId, proposed).toString()));
    }

    private UUID open(Actor actor, UUID cooperativeId, Proposed proposed) {
        Cooperative cooperative =
                cooperatives.findOfChairForUpdate(actor, cooperativeId).orElseThrow(NotFoundException::new);
        if (cooperative.getState() != CooperativeState.FOUNDING) {
            throw new WrongStateException(cooperative.getState());
        }
        cooperatives.requireNoAssembly(cooperativeId);
        List<UUID> all = founders.voters(cooperativeId);
        foundings.requireLawful(cooperative, proposed.decided(LocalDate.now(clock), all, all, all, Set.of()));
        UUID sitting = sittings.prepare(Founders.KIND, cooperativeId);
        var items = new EnumMap<AgendaItem, UUID>(AgendaItem.class);
        for (AgendaItem item : AgendaItem.values()) {
            if (item != AgendaItem.VALUER || proposed.valuer() != null) {
                items.put(item, votes.put(sitting, item.majority()));
            }
        }
        sittings.call(actor, sitting);
        sittings.open(actor, sitting, proposed.presiding(), proposed.secretary());
        Assembly assembly = assemblies.saveAndFlush(
                Assembly.open(sitting, cooperativeId, items, proposed, actor.accountId(), clock.instant()));
        words.keep(assembly, drafted.of(actor, cooperative));
        assemblies.saveAndFlush(assembly);
        events.publishEvent(new AssemblyMessages.Opened(cooperativeId, sitting, all));
        audit.note(actor.accountId(), "assembly.opened", cooperativeId, null);
        return sitting;
    }

    /** Whom the meeting is asked to elect, for who presides while it is open. */
    @Transactional(readOnly = true)
    Proposed proposed(Actor actor, UUID cooperativeId, UUID id) {
        return access.presided(actor, cooperativeId, id).proposed();
    }

    /**
     * Who presides proposes other people, as founders ask, for items whose vote has not begun, or has elected nobody: these are put
     * again, and their earlier votes stay in the minutes. The same people are proposed anew where they were counted before all who were
     * there had voted. The portal's own order.
     *
     * @throws RuleViolationException for an item that is being voted on or was adopted, people who could not be elected so, and where
     *     nothing would be voted on because all voted on these people
     */
    public void propose(
            Actor actor, UUID cooperativeId, UUID id, UUID chair, Set<UUID> board, UUID signer, @Nullable UUID valuer) {
        AssemblyAccess.Seen seen = access.held(actor, cooperativeId, id);
        AssemblyAccess.require(seen.presides(actor));
        seen.assembly().requireOpen();
        Proposed before = seen.proposed();
        Proposed next = before.with(chair, board, signer, valuer);
        Map<AgendaItem, UUID> items = seen.assembly().agenda().items();
        if (valuer == null && items.containsKey(AgendaItem.VALUER)) {
            throw new FieldViolationException("valuer", "error.choice");
        }
        Set<AgendaItem> anew = next.differsIn(before);
        if (anew.isEmpty()) {
            anew.addAll(turnedDown(seen, true));
            if (anew.isEmpty() && !turnedDown(seen, false).isEmpty()) {
                throw new RuleViolationException("assembly.refused.same-people");
            }
        }
        anew.forEach(item -> putFor(seen, item));
        List<UUID> all = founders.voters(cooperativeId);
        foundings.requireLawful(seen.cooperative(), next.decided(LocalDate.now(clock), all, all, all, Set.of()));
        seen.assembly().propose(next);
        assemblies.saveAndFlush(seen.assembly());
        audit.note(actor.accountId(), "assembly.proposed", cooperativeId, null);
    }

    /** Items about people whose last vote elected nobody. @param early only those that were counted before all had voted */
    private List<AgendaItem> turnedDown(AssemblyAccess.Seen seen, boolean early) {
        return seen.assembly().agenda().items().entrySet().stream()
                .filter(item -> item.getKey().isAboutPeople())
                .filter(item -> votes.find(seen.assembly().getId(), item.getValue())
                        .filter(vote -> vote.state() == QuestionState.CLOSED
                                && vote.outcome() != Outcome.ADOPTED
                                && (!early || AssemblyPapers.lackedVotes(vote)))
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The item is voted on anew where others were not elected, or where the papers that it follows are being changed. */
    private void putFor(AssemblyAccess.Seen seen, AgendaItem item) {
        Assembly assembly = seen.assembly();
        UUID question = assembly.agenda().items().get(item);
        if (question == null && !(assembly.arePapersFree() && adoption.bringsThings(assembly.getCooperativeId()))) {
            throw new FieldViolationException("valuer", "assembly.refused.no-thing");
        }
        if (question != null) {
            Votes.Facts before = votes.find(assembly.getId(), question).orElseThrow();
            if (before.state() == QuestionState.PLANNED) {
                return;
            }
            if (before.state() == QuestionState.OPEN
                    || (before.outcome() == Outcome.ADOPTED && !assembly.arePapersFree())) {
                throw new RuleViolationException("assembly.refused.begun");
            }
        }
        assembly.put(item, votes.putLate(assembly.getId(), item.majority()));
    }

    /**
     * Who presides closes it: all was adopted, and the co-operative is founded by it. Again is the same.
     *
     * @throws RuleViolationException when the charter or another item was not adopted
     */
    public void close(Actor actor, UUID cooperativeId, UUID id) {
        AssemblyAccess.Seen seen = access.held(actor, cooperativeId, id);
        AssemblyAccess.require(seen.presides(actor));
        if (seen.assembly().hasFounded()) {
            return;
        }
        seen.assembly().requireOpen();
        seen.assembly().requirePapersStill();
        Map<AgendaItem, UUID> items = seen.assembly().agenda().items();
        UUID charter = requireNonNull(items.get(AgendaItem.CHARTER));
        requireAdopted(
                votes.find(id, charter).orElseThrow(),
                votes.of(id).stream()
                        .filter(each -> items.containsValue(each.id()))
                        .toList());
        sittings.close(actor, id);
        Proposed proposed = seen.proposed();
        Set<UUID> present =
                sittings.presences(id).stream().map(Sittings.Presence::voter).collect(Collectors.toSet());
        foundings.found(
                seen.cooperative(),
                proposed.decided(
                        LocalDate.ofInstant(seen.assembly().getOpenedAt(), clock.getZone()),
                        founders.voters(cooperativeId),
                        present,
                        who(charter, Choice.YES),
                        who(charter, Choice.NO)),
                actor.accountId());
        seen.assembly().found();
        assemblies.saveAndFlush(seen.assembly());
        audit.note(actor.accountId(), "assembly.closed", cooperativeId, null);
    }

    private List<UUID> who(UUID question, Choice choice) {
        return votes.ballots(question).stream()
                .filter(each -> each.choice() == choice)
                .map(Votes.Ballot::voter)
                .toList();
    }

    private static void requireAdopted(Votes.Facts charter, List<Votes.Facts> all) {
        Count count = charter.count();
        if (count != null && charter.outcome() != Outcome.ADOPTED) {
            throw new RuleViolationException(
                    "assembly.refused.charter",
                    count.yes(),
                    count.members(),
                    count.majority(AgendaItem.CHARTER.majority()));
        }
        long open = all.stream()
                .filter(each -> each.state() != QuestionState.CLOSED)
                .count();
        if (open > 0) {
            throw new RuleViolationException("assembly.refused.unvoted", open);
        }
        if (all.stream().anyMatch(each -> each.outcome() != Outcome.ADOPTED)) {
            throw new RuleViolationException("assembly.refused.not-adopted");
        }
    }

    /** It ends without a result, for who {@link AssemblyAccess.Seen#mayCallOff may}: what is being voted on is counted, nothing takes effect. Again is the same. */
    public void callOff(Actor actor, UUID cooperativeId, UUID id) {
        AssemblyAccess.Seen seen = access.held(actor, cooperativeId, id);
        AssemblyAccess.require(seen.mayCallOff(actor, clock.instant()));
        if (!seen.assembly().isOpen() && !seen.assembly().hasFounded()) {
            return;
        }
        seen.assembly().callOff();
        votes.of(id).stream()
                .filter(each -> each.state() == QuestionState.OPEN)
                .forEach(each -> votes.close(actor, id, each.id()));
        sittings.close(actor, id);
        assemblies.saveAndFlush(seen.assembly());
        events.publishEvent(new AssemblyMessages.CalledOff(cooperativeId, id, founders.voters(cooperativeId)));
        audit.note(actor.accountId(), "assembly.called-off", cooperativeId, null);
    }

    /** Who presided, or the secretary, confirms the minutes; again is the same. */
    public void confirm(Actor actor, UUID cooperativeId, UUID id) {
        AssemblyAccess.Seen seen = access.held(actor, cooperativeId, id);
        AssemblyAccess.require(seen.presides(actor) || seen.writes(actor));
        if (!seen.assembly().hasFounded()) {
            throw new RuleViolationException("voting.refused.state");
        }
        if (seen.presides(actor)) {
            seen.assembly().confirmAsPresiding(clock.instant());
        } else {
            seen.assembly().confirmAsSecretary(clock.instant());
        }
        assemblies.saveAndFlush(seen.assembly());
        audit.note(actor.accountId(), "assembly.confirmed", cooperativeId, null);
    }
}
