package kz.yntymaq.cooperative.hand;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Votes;
import org.jspecify.annotations.Nullable;

/** The hands of those in the room, as they are written down: one row a voter. */
public record HandsForm(@Valid @Size(max = MOST) List<HandForm> hands) {

    private static final int MOST = 10_000;

    public HandsForm {
        hands = hands == null ? List.of() : hands;
    }

    /** A raised hand. @param voter account of who is there @param choice null for who raised none */
    public record HandForm(@NotNull UUID voter, @Nullable Choice choice) {}

    /** Whether the hand of somebody may be written down who has this ballot: a vote by the own account stays. */
    public static boolean mayRaise(Votes.@Nullable Ballot ballot) {
        return ballot == null || ballot.raised();
    }

    /** The hands of these voters as they were written down so far. @param cast ballots by voter */
    public static HandsForm of(List<UUID> voters, Map<UUID, Votes.Ballot> cast) {
        return new HandsForm(voters.stream()
                .map(each -> {
                    Votes.Ballot ballot = cast.get(each);
                    return new HandForm(each, ballot == null ? null : ballot.choice());
                })
                .toList());
    }

    /** What was chosen, by voter; a row that was left out by the sender says nothing. */
    public Map<UUID, @Nullable Choice> raised() {
        var raised = new LinkedHashMap<UUID, @Nullable Choice>();
        hands.stream().filter(Objects::nonNull).forEach(each -> raised.put(each.voter(), each.choice()));
        return raised;
    }
}
