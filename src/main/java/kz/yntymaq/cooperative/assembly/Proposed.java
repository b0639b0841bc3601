package kz.yntymaq.cooperative.assembly;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.cooperative.founding.FoundingDecision;
import org.jspecify.annotations.Nullable;

/**
 * Where founders meet, who leads, and whom they are asked to elect. People are accounts of founders.
 *
 * @param chair of the co-operative, or of its board
 * @param board its members with its chair, empty where the chair is the sole executive body
 * @param signer who signs and submits the papers for the registration
 * @param valuer who values what is brought in place of money, null where nothing is
 */
public record Proposed(
        String place,
        UUID presiding,
        UUID secretary,
        UUID chair,
        Set<UUID> board,
        UUID signer,
        @Nullable UUID valuer) {

    public Proposed {
        board = Set.copyOf(board);
    }

    /** The same meeting with other people proposed. */
    Proposed with(UUID chair, Set<UUID> board, UUID signer, @Nullable UUID valuer) {
        return new Proposed(place, presiding, secretary, chair, board, signer, valuer);
    }

    /** Items of the agenda that are about others here than there. */
    Set<AgendaItem> differsIn(Proposed other) {
        var items = EnumSet.noneOf(AgendaItem.class);
        if (!chair.equals(other.chair) || !board.equals(other.board)) {
            items.add(AgendaItem.BODIES);
        }
        if (!signer.equals(other.signer)) {
            items.add(AgendaItem.SIGNER);
        }
        if (!Objects.equals(valuer, other.valuer)) {
            items.add(AgendaItem.VALUER);
        }
        return items;
    }

    /** What was decided when these voted so on the charter, and all else was adopted. */
    FoundingDecision decided(
            LocalDate on,
            Collection<UUID> founders,
            Collection<UUID> present,
            Collection<UUID> yes,
            Collection<UUID> no) {
        return new FoundingDecision(
                on,
                place,
                Set.copyOf(founders),
                Set.copyOf(present),
                presiding,
                secretary,
                Set.copyOf(yes),
                Set.copyOf(no),
                chair,
                board,
                signer,
                valuer);
    }
}
