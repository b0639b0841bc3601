package kz.yntymaq.cooperative.assembly;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Count;
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
    private final Founders founders;
    private final Sittings sittings;
    private final Votes votes;
    private final Accounts accounts;
    private final Texts texts;
    private final Clock clock;

    AssemblyViews(
            AssemblyAccess access,
            AssemblyRepository assemblies,
            Founders founders,
            Sittings sittings,
            Votes votes,
            Accounts accounts,
            Texts texts,
            Clock clock) {
        this.access = access;
        this.assemblies = assemblies;
        this.founders = founders;
        this.sittings = sittings;
        this.votes = votes;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * An item as it stands.
     *
     * @param title what is put to the vote, in the language of the page
     * @param own the actor's own vote
     * @param mayVote whether the actor is among those who vote on it
     */
    record Item(
            UUID id,
            int place,
            AgendaItem item,
            String title,
            QuestionState state,
            @Nullable Count count,
            @Nullable Outcome outcome,
            @Nullable Choice own,
            boolean mayVote) {

        /** The majority as it was reckoned. */
        public String reckoned() {
            return requireNonNull(count).majority(item.majority());
        }
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
            List<Item> items,
            List<Founder> founders,
            @Nullable Way mine,
            boolean presides,
            boolean writes,
            boolean mayCallOff,
            boolean confirms,
            boolean confirmed,
            Votes.@Nullable Base base) {

        public boolean isOpen() {
            return state.equals("OPEN");
        }

        public String address() {
            return "/cabinet/cooperatives/" + cooperative + "/assembly/" + id;
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
        public @Nullable Item voted() {
            return first(QuestionState.OPEN);
        }

        /** The item that is voted on next, null for none. */
        public @Nullable Item next() {
            return first(QuestionState.PLANNED);
        }

        private @Nullable Item first(QuestionState asked) {
            return items.stream()
                    .filter(each -> each.state == asked)
                    .findFirst()
                    .orElse(null);
        }

        /** Whether all was adopted, so that it can be closed. */
        public boolean adopted() {
            return items.stream().allMatch(each -> each.outcome == Outcome.ADOPTED);
        }

        /** Whether something was not adopted, so that it cannot found the co-operative any more. */
        public boolean failed() {
            return items.stream().anyMatch(each -> each.outcome != null && each.outcome != Outcome.ADOPTED);
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

    /** Address of the meeting that founded it while its minutes wait for this person, null where they do not. */
    public @Nullable String waitsFor(UUID cooperativeId, UUID account) {
        return assemblies
                .findByCooperativeIdAndEnding(cooperativeId, Assembly.Ending.FOUNDED)
                .filter(each -> confirms(each, sittings.find(each.getId()).orElseThrow(), account))
                .map(Assembly::address)
                .orElse(null);
    }

    private static boolean confirms(Assembly assembly, Sittings.Facts sitting, UUID account) {
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
        Proposed proposed = assembly.proposed(requireNonNull(sitting.presiding()), requireNonNull(sitting.secretary()));
        Map<UUID, PersonName> found = accounts.names(Stream.concat(
                        all.stream(),
                        Stream.concat(
                                Stream.of(
                                        proposed.presiding(),
                                        proposed.secretary(),
                                        proposed.chair(),
                                        proposed.signer(),
                                        requireNonNullElse(proposed.valuer(), proposed.chair())),
                                proposed.board().stream()))
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
                items(actor, seen, questions, proposed, name, all.size()),
                all.stream()
                        .map(each -> new Founder(each, name.apply(each), there.get(each)))
                        .toList(),
                there.get(actor.accountId()),
                seen.presides(actor),
                seen.writes(actor),
                seen.mayCallOff(actor, clock.instant()),
                confirms(assembly, sitting, actor.accountId()),
                assembly.getPresidingConfirmedAt() != null && assembly.getSecretaryConfirmedAt() != null,
                questions.stream()
                        .filter(each -> each.state() == QuestionState.OPEN)
                        .findFirst()
                        .map(each -> votes.base(each.id()))
                        .orElse(null));
    }

    private List<Item> items(
            Actor actor,
            AssemblyAccess.Seen seen,
            List<Votes.Facts> questions,
            Proposed proposed,
            Function<UUID, String> name,
            int all) {
        Map<UUID, Votes.Facts> facts = questions.stream().collect(Collectors.toMap(Votes.Facts::id, each -> each));
        Map<UUID, Choice> own = votes.ownOf(actor, seen.assembly().getId());
        return seen.assembly().items().entrySet().stream()
                .map(each -> {
                    Votes.Facts question = requireNonNull(facts.get(each.getValue()));
                    boolean open = question.state() == QuestionState.OPEN;
                    int of = question.count() == null ? all : question.count().members();
                    return new Item(
                            question.id(),
                            question.place(),
                            each.getKey(),
                            title(each.getKey(), seen, proposed, name, of),
                            question.state(),
                            question.count(),
                            question.outcome(),
                            own.get(question.id()),
                            open && votes.isElector(actor, question.id()));
                })
                .toList();
    }

    private String title(
            AgendaItem item, AssemblyAccess.Seen seen, Proposed proposed, Function<UUID, String> name, int all) {
        return switch (item) {
            case CREATION -> texts.get(item.key(), seen.cooperative().name());
            case CHARTER -> texts.get(item.key());
            case FOUNDERS -> texts.get(item.key(), all);
            case BODIES ->
                proposed.board().isEmpty()
                        ? texts.get(item.key(), name.apply(proposed.chair()))
                        : texts.get(
                                item.key() + ".board",
                                proposed.board().stream().map(name).sorted().collect(Collectors.joining(", ")),
                                name.apply(proposed.chair()));
            case SIGNER -> texts.get(item.key(), name.apply(proposed.signer()));
            case VALUER ->
                texts.get(
                        item.key(),
                        name.apply(Optional.ofNullable(proposed.valuer()).orElseThrow(NotFoundException::new)));
        };
    }
}
