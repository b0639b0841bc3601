package kz.yntymaq.cooperative.founding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.cooperative.charter.FoundingRecord.Vote;
import kz.yntymaq.cooperative.charter.FoundingTerms;
import kz.yntymaq.kernel.FieldViolationException;
import org.jspecify.annotations.Nullable;

/**
 * What the founding meeting decided (law on agricultural co-operatives, articles 15, point 3, and 17, point 2). People are
 * accounts of founders.
 *
 * @param shown founders whom the page showed: who accepted meanwhile was at no meeting
 * @param present who took part
 * @param presiding who chaired the meeting
 * @param votesFor who voted for the charter
 * @param votesAgainst who voted against it; whoever was present and did neither abstained
 * @param chair of the co-operative, or of its board
 * @param board its members with its chair, empty where the chair is the sole executive body
 * @param signer who signs and submits the papers for the registration
 * @param valuer who values what is brought in place of money, null where nothing is
 */
public record FoundingDecision(
        LocalDate on,
        String place,
        Set<UUID> shown,
        Set<UUID> present,
        UUID presiding,
        UUID secretary,
        Set<UUID> votesFor,
        Set<UUID> votesAgainst,
        UUID chair,
        Set<UUID> board,
        UUID signer,
        @Nullable UUID valuer) {

    public FoundingDecision {
        shown = Set.copyOf(shown);
        present = Set.copyOf(present);
        votesFor = Set.copyOf(votesFor);
        votesAgainst = Set.copyOf(votesAgainst);
        board = Set.copyOf(board);
    }

    Vote voteOf(UUID founder) {
        if (votesFor.contains(founder)) {
            return Vote.FOR;
        }
        if (votesAgainst.contains(founder)) {
            return Vote.AGAINST;
        }
        return present.contains(founder) ? Vote.ABSTAINED : Vote.ABSENT;
    }

    /** The fewest votes for the charter: two thirds of all founders (article 17, point 2), counted in whole votes. */
    static int needed(int founders) {
        return (2 * founders + 2) / 3;
    }

    /**
     * Refuses a meeting that cannot have decided so.
     *
     * @param founders accounts of all founders
     * @param mostOfSole most founders of a co-operative whose executive body is one person (article 35, point 2)
     * @param things whether anyone brings something in place of money
     * @throws FieldViolationException by the field that says so
     */
    void require(Collection<UUID> founders, FoundingTerms.Given terms, int mostOfSole, boolean things) {
        if (!shown.equals(Set.copyOf(founders))) {
            throw new FieldViolationException("present", "cooperative.close.refused.founders");
        }
        requireFounders("present", present, founders);
        requireAmong("presiding", presiding);
        requireAmong("secretary", secretary);
        if (presiding.equals(secretary)) {
            throw new FieldViolationException("secretary", "cooperative.close.refused.secretary");
        }
        requireVotes(founders.size());
        requireFounders("chair", Set.of(chair), founders);
        requireFounders("signer", Set.of(signer), founders);
        requireBodies(founders, terms, mostOfSole);
        if (things && valuer == null) {
            throw new FieldViolationException("valuer", "cooperative.close.refused.valuer");
        }
        if (valuer != null) {
            requireFounders("valuer", Set.of(valuer), founders);
        }
    }

    private void requireVotes(int founders) {
        if (!present.containsAll(votesFor)) {
            throw new FieldViolationException("votesFor", "cooperative.close.refused.absent");
        }
        if (!present.containsAll(votesAgainst)) {
            throw new FieldViolationException("votesAgainst", "cooperative.close.refused.absent");
        }
        if (votesFor.stream().anyMatch(votesAgainst::contains)) {
            throw new FieldViolationException("votesAgainst", "cooperative.close.refused.both");
        }
        if (3 * votesFor.size() < 2 * founders) {
            throw new FieldViolationException(
                    "votesFor", "cooperative.close.refused.two-thirds", needed(founders), founders, votesFor.size());
        }
    }

    private void requireBodies(Collection<UUID> founders, FoundingTerms.Given terms, int mostOfSole) {
        Integer size = terms.boardSize();
        if (size == null) {
            if (!board.isEmpty()) {
                throw new FieldViolationException("board", "cooperative.close.refused.no-board");
            }
            if (founders.size() > mostOfSole) {
                throw new FieldViolationException("chair", "cooperative.close.refused.sole", mostOfSole);
            }
            return;
        }
        requireFounders("board", board, founders);
        if (board.size() != size) {
            throw new FieldViolationException("board", "cooperative.close.refused.board-size", size);
        }
        if (!board.contains(chair)) {
            throw new FieldViolationException("chair", "cooperative.close.refused.chair-of-board");
        }
    }

    private static void requireFounders(String field, Set<UUID> people, Collection<UUID> founders) {
        if (people.isEmpty() || !founders.containsAll(people)) {
            throw new FieldViolationException(field, "error.choice");
        }
    }

    private void requireAmong(String field, UUID person) {
        if (!present.contains(person)) {
            throw new FieldViolationException(field, "cooperative.close.refused.not-present");
        }
    }
}
