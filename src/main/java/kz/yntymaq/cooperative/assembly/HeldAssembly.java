package kz.yntymaq.cooperative.assembly;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.cooperative.wording.PaperWords;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.voting.Count;
import kz.yntymaq.voting.Outcome;
import kz.yntymaq.voting.Sittings;
import kz.yntymaq.voting.Votes;
import org.jspecify.annotations.Nullable;

/**
 * A founding meeting that was held in the portal, for its minutes.
 *
 * @param presences everybody's periods, in the order in which they began
 * @param questions in the order of the agenda
 * @param papers what was voted on: as they stood at the opening, and after each change between votes; none where it was not kept
 */
public record HeldAssembly(
        Sittings.Facts sitting,
        List<Sittings.Presence> presences,
        List<Question> questions,
        List<List<PaperWords>> papers,
        @Nullable Instant presidingConfirmedAt,
        @Nullable Instant secretaryConfirmedAt) {

    /** Whether both who answer for the minutes have confirmed them, so that their words stay. */
    public boolean isConfirmed() {
        return presidingConfirmedAt != null && secretaryConfirmedAt != null;
    }

    /**
     * An item that was adopted, with who voted how.
     *
     * @param earlier votes on it at the same meeting that did not stand, the first first
     */
    public record Question(AgendaItem item, Count count, List<Votes.Ballot> ballots, List<Earlier> earlier) {

        /** The majority as it was reckoned. */
        public String reckoned() {
            return count.majority(item.majority());
        }
    }

    /**
     * A vote that was held again.
     *
     * @param outcome adopted where the papers were changed afterwards
     * @param people accounts of those it was about, empty for an item about papers
     * @param name that was put to the vote, of the item on the creation where the portal kept it
     * @param ballots who voted how
     */
    public record Earlier(
            Count count,
            Outcome outcome,
            Set<UUID> people,
            @Nullable Bilingual name,
            List<Votes.Ballot> ballots) {}
}
