package kz.yntymaq.cooperative.assembly;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** Who is proposed to a founding meeting. @param attempt number of the vote on the item for which they are, from 1 */
@Embeddable
record Candidate(
        @Enumerated(EnumType.STRING) @Column(name = "post") Post post,

        @Column(name = "account_id") UUID account,

        int attempt) {

    /** What for. */
    enum Post {
        CHAIR(AgendaItem.BODIES),
        BOARD(AgendaItem.BODIES),
        SIGNER(AgendaItem.SIGNER),
        VALUER(AgendaItem.VALUER);

        private final AgendaItem item;

        Post(AgendaItem item) {
            this.item = item;
        }

        AgendaItem item() {
            return item;
        }
    }
}
