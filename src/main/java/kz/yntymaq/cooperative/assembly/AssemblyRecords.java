package kz.yntymaq.cooperative.assembly;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.voting.Sittings;
import kz.yntymaq.voting.Votes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founding meetings that were held in the portal, as their minutes tell them. */
@Service
@Transactional(readOnly = true)
public class AssemblyRecords {

    private final AssemblyRepository assemblies;
    private final Sittings sittings;
    private final Votes votes;
    private final AssemblyWords words;

    AssemblyRecords(AssemblyRepository assemblies, Sittings sittings, Votes votes, AssemblyWords words) {
        this.assemblies = assemblies;
        this.sittings = sittings;
        this.votes = votes;
        this.words = words;
    }

    /** The meeting that founded a co-operative; empty where it was not held in the portal. Who may know it was asked. */
    public Optional<HeldAssembly> held(UUID cooperativeId) {
        return assemblies
                .findByCooperativeIdAndEnding(cooperativeId, Assembly.Ending.FOUNDED)
                .map(this::held);
    }

    private HeldAssembly held(Assembly found) {
        UUID id = found.getId();
        Map<UUID, Votes.Facts> facts = votes.of(id).stream().collect(Collectors.toMap(Votes.Facts::id, each -> each));
        Map<UUID, List<Votes.Ballot>> ballots = votes.ballotsOf(id);
        AssemblyWords.Editions editions = words.of(id);
        return new HeldAssembly(
                sittings.find(id).orElseThrow(),
                sittings.presences(id),
                found.agenda().items().entrySet().stream()
                        .map(each -> new HeldAssembly.Question(
                                each.getKey(),
                                requireNonNull(requireNonNull(facts.get(each.getValue()))
                                        .count()),
                                ballots.getOrDefault(each.getValue(), List.of()),
                                earlier(found, each.getKey(), facts, ballots, editions)))
                        .toList(),
                List.copyOf(editions.of().values()),
                found.getPresidingConfirmedAt(),
                found.getSecretaryConfirmedAt());
    }

    private static List<HeldAssembly.Earlier> earlier(
            Assembly found,
            AgendaItem item,
            Map<UUID, Votes.Facts> facts,
            Map<UUID, List<Votes.Ballot>> ballots,
            AssemblyWords.Editions words) {
        return found.agenda().earlier(item).stream()
                .map(each -> {
                    Votes.Facts vote = requireNonNull(facts.get(each.question()));
                    return new HeldAssembly.Earlier(
                            requireNonNull(vote.count()),
                            requireNonNull(vote.outcome()),
                            found.people(item, each.attempt()),
                            item == AgendaItem.CREATION
                                    ? words.name(found.agenda().editionOf(each.question()))
                                            .orElse(null)
                                    : null,
                            ballots.getOrDefault(each.question(), List.of()));
                })
                .toList();
    }
}
