package kz.yntymaq.cooperative.assembly;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.wording.DraftedPapers;
import kz.yntymaq.cooperative.wording.PaperChanges;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Outcome;
import kz.yntymaq.voting.QuestionState;
import kz.yntymaq.voting.QuorumRule;
import kz.yntymaq.voting.Sittings;
import kz.yntymaq.voting.Votes;
import kz.yntymaq.voting.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founding meetings in the portal as founders see them. Named {@code @assemblyViews} in templates. */
@Service
@Transactional(readOnly = true)
class AssemblyViews {

    private final AssemblyAccess access;
    private final AssemblyRepository assemblies;
    private final CooperativeRepository cooperatives;
    private final Founders founders;
    private final AssemblyWords words;
    private final PaperChanges changes;
    private final DraftedPapers drafted;
    private final Sittings sittings;
    private final Votes votes;
    private final Accounts accounts;
    private final AssemblyItems items;
    private final Clock clock;

    AssemblyViews(
            AssemblyAccess access,
            AssemblyRepository assemblies,
            CooperativeRepository cooperatives,
            Founders founders,
            AssemblyWords words,
            PaperChanges changes,
            DraftedPapers drafted,
            Sittings sittings,
            Votes votes,
            Accounts accounts,
            AssemblyItems items,
            Clock clock) {
        this.access = access;
        this.assemblies = assemblies;
        this.cooperatives = cooperatives;
        this.founders = founders;
        this.words = words;
        this.changes = changes;
        this.drafted = drafted;
        this.sittings = sittings;
        this.votes = votes;
        this.accounts = accounts;
        this.items = items;
        this.clock = clock;
    }

    /** A founder, and how they take part now; null when they do not. */
    record Founder(UUID account, String name, @Nullable Way way) {}

    /**
     * A meeting.
     *
     * @param state OPEN, FOUNDED or WITHOUT_RESULT
     * @param mine how the actor takes part now, null when they do not
     * @param presides whether the actor presides
     * @param writes whether the actor is its secretary
     * @param mayCallOff whether the actor may end it without a result
     * @param confirms whether the actor is to confirm the minutes and has not yet
     * @param papersFree whether the papers are in hand, so that nothing is voted on
     * @param chairs whether the actor chairs the founding, and writes its papers
     * @param changed what became of the papers between votes, the first change first
     * @param pending what was changed in them since they were last voted on and is not put to the vote yet; none while they stand still
     * @param base what the open vote is counted on, null while none is open
     */
    record Page(
            UUID cooperative,
            String name,
            UUID id,
            String state,
            String place,
            Instant openedAt,
            String presiding,
            String secretary,
            List<AssemblyItems.Item> items,
            List<Founder> founders,
            @Nullable Way mine,
            boolean presides,
            boolean writes,
            boolean mayCallOff,
            boolean confirms,
            boolean confirmed,
            boolean papersFree,
            boolean chairs,
            List<List<PaperChanges.Line>> changed,
            List<PaperChanges.Line> pending,
            Votes.@Nullable Base base) {

        public boolean isOpen() {
            return state.equals("OPEN");
        }

        public String address() {
            return "/cabinet/cooperatives/" + cooperative + "/assembly/" + id;
        }

        /** What may be voted, in the order of its buttons. */
        public List<Choice> choices() {
            return List.of(Choice.values());
        }

        /** How many take part now. */
        public long there() {
            return founders.stream().filter(each -> each.way != null).count();
        }

        public int least() {
            return QuorumRule.least(founders.size());
        }

        public boolean enough() {
            return QuorumRule.holds((int) there(), founders.size());
        }

        /** The item that is being voted on, null for none. */
        public AssemblyItems.@Nullable Item voted() {
            return first(QuestionState.OPEN);
        }

        /** The item that is voted on next, null for none. */
        public AssemblyItems.@Nullable Item next() {
            return first(QuestionState.PLANNED);
        }

        private AssemblyItems.@Nullable Item first(QuestionState asked) {
            return items.stream()
                    .filter(each -> each.state() == asked)
                    .findFirst()
                    .orElse(null);
        }

        /** Whether all was adopted, so that it can be closed. */
        public boolean adopted() {
            return items.stream().allMatch(each -> each.outcome() == Outcome.ADOPTED);
        }

        /** Whether a paper was not adopted, so that it can be taken in hand and voted on again. */
        public boolean turnedDownPaper() {
            return turnedDown(false);
        }

        /** Whether people were not elected, so that others can be proposed and voted on. */
        public boolean turnedDownPeople() {
            return turnedDown(true);
        }

        private boolean turnedDown(boolean people) {
            return items.stream()
                    .anyMatch(each -> each.item().isAboutPeople() == people
                            && each.outcome() != null
                            && each.outcome() != Outcome.ADOPTED);
        }

        /** Whether others can be proposed for something now. */
        public boolean mayPropose() {
            return items.stream()
                    .anyMatch(each -> each.item().isAboutPeople()
                            && (papersFree
                                    || each.state() == QuestionState.PLANNED
                                    || (each.outcome() != null && each.outcome() != Outcome.ADOPTED)));
        }
    }

    /** Looks whether somebody sees a meeting, without making its page. */
    void require(Actor actor, UUID cooperativeId, UUID id) {
        access.seen(actor, cooperativeId, id);
    }

    /** Address of the meeting that is open, null where none is; the caller has looked who may know it. */
    public @Nullable String openOf(UUID cooperativeId) {
        return assemblies
                .findByCooperativeIdAndEndingIsNull(cooperativeId)
                .map(Assembly::address)
                .orElse(null);
    }

    /** Whether it was founded at a meeting in the portal. */
    public boolean wasHeld(UUID cooperativeId) {
        return cooperatives.isFoundedInPortal(cooperativeId);
    }

    /** Whether founders change their papers at the meeting that is open; the caller has looked who may know it. */
    public boolean arePapersFree(UUID cooperativeId) {
        return assemblies
                .findByCooperativeIdAndEndingIsNull(cooperativeId)
                .filter(Assembly::arePapersFree)
                .isPresent();
    }

    /** Address of the meeting that founded it while its minutes wait for this person, null where they do not. */
    public @Nullable String waitsFor(UUID cooperativeId, UUID account) {
        return assemblies
                .findByCooperativeIdAndEnding(cooperativeId, Assembly.Ending.FOUNDED)
                .filter(each -> confirms(each, sittings.find(each.getId()).orElseThrow(), account))
                .map(Assembly::address)
                .orElse(null);
    }

    /** Whether the minutes wait for this person. */
    static boolean confirms(Assembly assembly, Sittings.Facts sitting, UUID account) {
        return assembly.hasFounded()
                && ((account.equals(sitting.presiding()) && assembly.getPresidingConfirmedAt() == null)
                        || (account.equals(sitting.secretary()) && assembly.getSecretaryConfirmedAt() == null));
    }

    Page page(Actor actor, UUID cooperativeId, UUID id) {
        AssemblyAccess.Seen seen = access.seen(actor, cooperativeId, id);
        Sittings.Facts sitting = seen.sitting();
        Assembly assembly = seen.assembly();
        Map<UUID, Way> there = sittings.presences(id).stream()
                .filter(each -> each.until() == null)
                .collect(Collectors.toMap(Sittings.Presence::voter, Sittings.Presence::way));
        List<UUID> all = founders.voters(cooperativeId);
        Proposed proposed = seen.proposed();
        Map<UUID, List<Votes.Ballot>> ballots = votes.ballotsOf(id);
        AssemblyWords.Editions editions = words.of(id);
        Map<UUID, PersonName> found = accounts.names(Stream.of(
                        all,
                        Set.of(proposed.presiding(), proposed.secretary()),
                        assembly.candidates(),
                        ballots.values().stream()
                                .flatMap(List::stream)
                                .map(Votes.Ballot::voter)
                                .toList())
                .flatMap(Collection::stream)
                .distinct()
                .toList());
        Function<UUID, String> name = each ->
                Optional.ofNullable(found.get(each)).map(PersonName::full).orElse("–");
        List<Votes.Facts> questions = votes.of(id);
        return new Page(
                cooperativeId,
                seen.cooperative().name(),
                id,
                assembly.isOpen() ? "OPEN" : assembly.hasFounded() ? "FOUNDED" : "WITHOUT_RESULT",
                assembly.getPlace(),
                assembly.getOpenedAt(),
                name.apply(proposed.presiding()),
                name.apply(proposed.secretary()),
                items.of(actor, seen, questions, ballots, editions, name, all.size()),
                all.stream()
                        .map(each -> new Founder(each, name.apply(each), there.get(each)))
                        .toList(),
                there.get(actor.accountId()),
                seen.presides(actor),
                seen.writes(actor),
                seen.mayCallOff(actor, clock.instant()),
                confirms(assembly, sitting, actor.accountId()),
                assembly.getPresidingConfirmedAt() != null && assembly.getSecretaryConfirmedAt() != null,
                assembly.arePapersFree(),
                seen.cooperative().isChairedBy(actor.accountId()),
                IntStream.rangeClosed(2, assembly.agenda().edition())
                        .mapToObj(each -> changes.between(
                                Language.current(), editions.words(each - 1), editions.words(each), name))
                        .toList(),
                assembly.arePapersFree()
                        ? changes.between(
                                Language.current(),
                                editions.words(assembly.agenda().edition()),
                                drafted.of(actor, seen.cooperative()),
                                name)
                        : List.of(),
                questions.stream()
                        .filter(each -> each.state() == QuestionState.OPEN)
                        .findFirst()
                        .map(each -> votes.base(each.id()))
                        .orElse(null));
    }
}
