package kz.yntymaq.cooperative.charter;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did what at a founding meeting, and how each founder voted on the charter; written once. */
@Entity
@Table(name = "founding_decision")
public class FoundingRecord {

    /** How one founder voted on the charter. */
    public enum Vote {
        FOR,
        AGAINST,
        ABSTAINED,
        ABSENT
    }

    /**
     * People by account.
     *
     * @param votes by founder
     */
    public record People(
            UUID presiding,
            UUID secretary,
            UUID signer,
            @Nullable UUID valuer,
            Map<UUID, Vote> votes,
            Set<UUID> board) {

        /** How many voted so. */
        public int count(Vote vote) {
            return (int) votes.values().stream().filter(each -> each == vote).count();
        }
    }

    @Id
    private UUID cooperativeId;

    private UUID presiding;
    private UUID secretary;
    private UUID signer;
    private @Nullable UUID valuer;

    @ElementCollection
    @CollectionTable(name = "founding_vote", joinColumns = @JoinColumn(name = "cooperative_id"))
    @MapKeyColumn(name = "account_id")
    @Column(name = "vote")
    @Enumerated(EnumType.STRING)
    private Map<UUID, Vote> votes = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "founding_board", joinColumns = @JoinColumn(name = "cooperative_id"))
    @Column(name = "account_id")
    private Set<UUID> board = new HashSet<>();

    @SuppressWarnings("unused") // stored only
    private UUID recordedBy;

    @SuppressWarnings("unused") // stored only
    private Instant recordedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected FoundingRecord() {}

    static FoundingRecord of(UUID cooperativeId, People people, UUID by, Instant now) {
        var record = new FoundingRecord();
        record.cooperativeId = cooperativeId;
        record.presiding = people.presiding();
        record.secretary = people.secretary();
        record.signer = people.signer();
        record.valuer = people.valuer();
        record.votes.putAll(people.votes());
        record.board.addAll(people.board());
        record.recordedBy = by;
        record.recordedAt = now;
        return record;
    }

    People people() {
        return new People(presiding, secretary, signer, valuer, Map.copyOf(votes), Set.copyOf(board));
    }
}
