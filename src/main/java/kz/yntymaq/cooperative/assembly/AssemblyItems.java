package kz.yntymaq.cooperative.assembly;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
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
    private final Texts texts;

    AssemblyItems(Votes votes, Texts texts) {
        this.votes = votes;
        this.texts = texts;
    }

    /**
     * An item as it stands.
     *
     * @param title what is put to the vote, in the language of the page
     * @param own the actor's own vote
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
            List<Earlier> earlier) {

        /** The majority as it was reckoned. */
        public String reckoned() {
            return requireNonNull(count).majority(item.majority());
        }
    }

    /** A vote that was held again. @param people whom it was about, empty for an item about papers */
    record Earlier(Count count, Outcome outcome, String people) {}

    /** @param name of an account @param all founders */
    List<Item> of(
            Actor actor, AssemblyAccess.Seen seen, List<Votes.Facts> questions, Function<UUID, String> name, int all) {
        Map<UUID, Votes.Facts> facts = questions.stream().collect(Collectors.toMap(Votes.Facts::id, each -> each));
        Proposed proposed = seen.proposed();
        Map<UUID, Choice> own = votes.ownOf(actor, seen.assembly().getId());
        return seen.assembly().items().entrySet().stream()
                .map(each -> {
                    Votes.Facts question = requireNonNull(facts.get(each.getValue()));
                    boolean open = question.state() == QuestionState.OPEN;
                    int of = question.count() == null ? all : question.count().members();
                    return new Item(
                            question.id(),
                            seen.assembly().placeOf(question.id()),
                            each.getKey(),
                            title(each.getKey(), seen, proposed, name, of),
                            question.state(),
                            question.count(),
                            question.outcome(),
                            own.get(question.id()),
                            open && votes.isElector(actor, question.id()),
                            earlier(seen.assembly(), each.getKey(), facts, name));
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

    private static List<Earlier> earlier(
            Assembly assembly, AgendaItem item, Map<UUID, Votes.Facts> facts, Function<UUID, String> name) {
        return assembly.earlier(item).stream()
                .map(each -> {
                    Votes.Facts vote = requireNonNull(facts.get(each.question()));
                    return new Earlier(
                            requireNonNull(vote.count()),
                            requireNonNull(vote.outcome()),
                            assembly.people(item, each.attempt()).stream()
                                    .map(name)
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
                })
                .toList();
    }
}
