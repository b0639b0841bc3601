package kz.yntymaq.review.commission;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.yntymaq.account.Actor;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.assignment.Absences;
import kz.yntymaq.review.assignment.Colleague;
import kz.yntymaq.review.assignment.Colleagues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How votes on several cases stand to one reader, for the room that holds sittings. It asks as many statements however many votes
 * there are; they grow with the members of a commission alone.
 */
@Component
@Transactional(readOnly = true)
public class VoteStandings {

    private final VoteStore votes;
    private final ReviewAccess access;
    private final Colleagues colleagues;
    private final Absences absences;
    private final Clock clock;

    VoteStandings(VoteStore votes, ReviewAccess access, Colleagues colleagues, Absences absences, Clock clock) {
        this.votes = votes;
        this.access = access;
        this.colleagues = colleagues;
        this.absences = absences;
        this.clock = clock;
    }

    /**
     * A vote that is asked for.
     *
     * @param onTurn whether its case waits for the conclusion still, at the stage at which it was put
     */
    public record Held(UUID vote, UUID application, UUID applicant, boolean onTurn) {}

    /**
     * How a vote stands.
     *
     * @param inForce whether the result of one that has ended is in force
     * @param asks whether the reader's vote is waited for
     * @param awaits whether the reader's confirmation of the protocol is waited for
     * @param ending what keeps the reader from ending it
     */
    public record Standing(CaseVote vote, boolean inForce, boolean asks, boolean awaits, Ending ending) {}

    /**
     * What keeps somebody from ending a vote.
     *
     * @param why message key; null where nothing does
     * @param from when it can be ended though somebody did not answer; null unless somebody is waited for
     * @param awaited names of those who are waited for
     */
    public record Ending(@Nullable String why, @Nullable Instant from, List<String> awaited) {

        private static final Ending MAY = new Ending(null, null, List.of());

        private static Ending not(String why) {
            return new Ending(why, null, List.of());
        }
    }

    /** How some votes stand, by their ids; without those that went with their case. */
    public Map<UUID, Standing> of(Actor reader, Collection<Held> held) {
        Map<UUID, Held> asked = held.stream().collect(toMap(Held::vote, Function.identity()));
        List<CaseVote> found = votes.find(asked.keySet());
        var office = new Office(reader, found);
        return found.stream()
                .collect(toMap(CaseVote::id, vote -> office.standing(vote, requireNonNull(asked.get(vote.id())))));
    }

    /** The reader's office, read once for all votes. */
    private final class Office {

        private final Actor reader;
        private final Map<UUID, ReviewAccess.Kept> ties = new HashMap<>();
        private final Set<UUID> able;

        private Office(Actor reader, List<CaseVote> found) {
            this.reader = reader;
            this.able = found.stream().anyMatch(CaseVote::goesOn) ? able() : Set.of();
        }

        private Set<UUID> able() {
            Set<UUID> away = absences.away(reader);
            return votes.confirmed(colleagues.of(reader).stream()
                    .map(Colleague::id)
                    .filter(one -> !away.contains(one))
                    .collect(toSet()));
        }

        private boolean isKept(UUID person, Held from) {
            return ties.computeIfAbsent(person, access::keptFrom).holds(from.applicant(), from.application());
        }

        private Standing standing(CaseVote vote, Held of) {
            boolean mine = of.onTurn() && !isKept(reader.accountId(), of);
            var own = vote.member(reader.accountId());
            return new Standing(
                    vote,
                    vote.unconfirmed(one -> one.inOffice() && !isKept(one.id(), of), clock.instant())
                            .isEmpty(),
                    mine
                            && vote.goesOn()
                            && own.filter(one -> one.ballot() == null).isPresent(),
                    mine
                            && !vote.goesOn()
                            && own.filter(one -> one.voted() && one.confirmed() == null)
                                    .isPresent(),
                    ending(vote, of));
        }

        private Ending ending(CaseVote vote, Held of) {
            if (!vote.goesOn() || !of.onTurn()) {
                return Ending.not(VotesTogether.MOVED_ON);
            }
            Predicate<UUID> can = one -> able.contains(one) && !isKept(one, of);
            if (isKept(reader.accountId(), of) || !vote.mayEnd(reader.accountId(), can)) {
                return Ending.not(VotesTogether.NOT_YOURS);
            }
            return vote.isAwaited(can, clock.instant())
                    ? new Ending(VotesTogether.AWAITED, vote.endableFrom(), vote.awaited(can))
                    : Ending.MAY;
        }
    }
}
