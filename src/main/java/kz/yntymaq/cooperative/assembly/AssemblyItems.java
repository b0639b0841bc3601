package kz.yntymaq.cooperative.assembly;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.wording.PaperChanges;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Count;
import kz.yntymaq.voting.Outcome;
import kz.yntymaq.voting.QuestionState;
import kz.yntymaq.voting.Votes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Items of a founding meeting's agenda as founders see them, with every vote on each. */
@Component
class AssemblyItems {

    private final Votes votes;
    private final PaperChanges changes;
    private final Texts texts;

    AssemblyItems(Votes votes, PaperChanges changes, Texts texts) {
        this.votes = votes;
        this.changes = changes;
        this.texts = texts;
    }

    /**
     * An item as it stands.
     *
     * @param title what is put to the vote, in the language of the page
     * @param own the actor's own vote
     * @param who voted how, when it is counted
     * @param changes of the papers since the vote on it before, none for the first
     * @param place of its item on the agenda, from 1
     * @param earlier votes on it that did not stand, the first first
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
            boolean mayVote,
            List<Who> who,
            List<PaperChanges.Line> changes,
            List<Earlier> earlier) {

        /** The majority as it was reckoned. */
        public String reckoned() {
            return requireNonNull(count).majority(item.majority());
        }
    }

    /** Those who voted in one way, by name. */
    record Who(Choice choice, String names) {

        static List<Who> of(List<Votes.Ballot> ballots, Function<UUID, String> name) {
            return Arrays.stream(Choice.values())
                    .map(choice -> new Who(
                            choice,
                            ballots.stream()
                                    .filter(each -> each.choice() == choice)
                                    .map(each -> name.apply(each.voter()))
                                    .sorted()
                                    .collect(Collectors.joining(", "))))
                    .filter(each -> !each.names.isEmpty())
                    .toList();
        }
    }

    /**
     * A vote that was held again.
     *
     * @param title what was put to it, in the words of then
     * @param people whom it was about, empty for an item about papers
     * @param who voted how
     */
    record Earlier(String title, Count count, Outcome outcome, String people, List<Who> who) {}

    /**
     * Items in the order of the agenda.
     *
     * @param ballots of all its votes by question
     * @param name of an account
     * @param all founders
     */
    List<Item> of(
            Actor actor,
            AssemblyAccess.Seen seen,
            List<Votes.Facts> questions,
            Map<UUID, List<Votes.Ballot>> ballots,
            AssemblyWords.Editions words,
            Function<UUID, String> name,
            int all) {
        Agenda agenda = seen.assembly().agenda();
        Map<UUID, Votes.Facts> facts = questions.stream().collect(Collectors.toMap(Votes.Facts::id, each -> each));
        Proposed proposed = seen.proposed();
        Map<UUID, Choice> own = votes.ownOf(actor, seen.assembly().getId());
        return seen.assembly().agenda().items().entrySet().stream()
                .map(each -> {
                    Votes.Facts question = requireNonNull(facts.get(each.getValue()));
                    boolean open = question.state() == QuestionState.OPEN;
                    int of = question.count() == null ? all : question.count().members();
                    return new Item(
                            question.id(),
                            seen.assembly().agenda().placeOf(question.id()),
                            each.getKey(),
                            title(each.getKey(), words.name(agenda.editionOf(question.id())), seen, proposed, name, of),
                            question.state(),
                            question.count(),
                            question.outcome(),
                            own.get(question.id()),
                            open && votes.isElector(actor, question.id()),
                            question.count() == null
                                    ? List.of()
                                    : Who.of(ballots.getOrDefault(question.id(), List.of()), name),
                            changes(agenda, each.getKey(), question.id(), words, name),
                            earlier(seen, each.getKey(), facts, ballots, words, name));
                })
                .toList();
    }

    private List<PaperChanges.Line> changes(
            Agenda agenda, AgendaItem item, UUID question, AssemblyWords.Editions words, Function<UUID, String> name) {
        List<Agenda.Put> before = agenda.earlier(item);
        if (item.isAboutPeople() || before.isEmpty()) {
            return List.of();
        }
        int last = agenda.editionOf(before.get(before.size() - 1).question());
        return changes.between(Language.current(), words.words(last), words.words(agenda.editionOf(question)), name);
    }

    private static String name(Optional<Bilingual> then, AssemblyAccess.Seen seen) {
        return then.map(Bilingual::here).orElseGet(() -> seen.cooperative().name());
    }

    private String title(
            AgendaItem item,
            Optional<Bilingual> then,
            AssemblyAccess.Seen seen,
            Proposed proposed,
            Function<UUID, String> name,
            int all) {
        return switch (item) {
            case CREATION -> texts.get(item.key(), name(then, seen));
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

    /** In the words of then: people are told beside it. */
    private String before(AgendaItem item, Optional<Bilingual> then, AssemblyAccess.Seen seen, Votes.Facts vote) {
        return switch (item) {
            case CREATION -> texts.get(item.key(), name(then, seen));
            case FOUNDERS -> texts.get(item.key(), requireNonNull(vote.count()).members());
            case CHARTER -> texts.get(item.key());
            case BODIES, SIGNER, VALUER -> "";
        };
    }

    private List<Earlier> earlier(
            AssemblyAccess.Seen seen,
            AgendaItem item,
            Map<UUID, Votes.Facts> facts,
            Map<UUID, List<Votes.Ballot>> ballots,
            AssemblyWords.Editions words,
            Function<UUID, String> name) {
        Agenda agenda = seen.assembly().agenda();
        return agenda.earlier(item).stream()
                .map(each -> {
                    Votes.Facts vote = requireNonNull(facts.get(each.question()));
                    return new Earlier(
                            before(item, words.name(agenda.editionOf(each.question())), seen, vote),
                            requireNonNull(vote.count()),
                            requireNonNull(vote.outcome()),
                            seen.assembly().people(item, each.attempt()).stream()
                                    .map(name)
                                    .sorted()
                                    .collect(Collectors.joining(", ")),
                            Who.of(ballots.getOrDefault(each.question(), List.of()), name));
                })
                .toList();
    }
}
