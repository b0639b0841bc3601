package kz.yntymaq.cooperative.assembly;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.MovedOnException;
import org.jspecify.annotations.Nullable;

/** A founding meeting in the portal, beside its sitting: its agenda and the people it is about. */
@Entity
@Table(name = "founding_assembly")
class Assembly {

    /** What became of it; nothing while it is open. */
    enum Ending {
        FOUNDED,
        /** It was called off, and nothing of what it voted on holds. */
        WITHOUT_RESULT
    }

    /** What somebody is proposed for. */
    enum Post {
        CHAIR,
        BOARD,
        SIGNER,
        VALUER
    }

    @Embeddable
    record Candidate(
            @Enumerated(EnumType.STRING) @Column(name = "post")
            Post post,

            @Column(name = "account_id") UUID account) {}

    @Id
    private UUID id;

    private UUID cooperativeId;
    private String place;

    @SuppressWarnings("unused") // told to who opened it
    private UUID openedBy;

    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    private @Nullable Instant presidingConfirmedAt;
    private @Nullable Instant secretaryConfirmedAt;

    @ElementCollection
    @CollectionTable(name = "founding_assembly_item", joinColumns = @JoinColumn(name = "assembly_id"))
    @MapKeyColumn(name = "item")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "question_id")
    private Map<AgendaItem, UUID> items = new EnumMap<>(AgendaItem.class);

    @ElementCollection
    @CollectionTable(name = "founding_assembly_post", joinColumns = @JoinColumn(name = "assembly_id"))
    private Set<Candidate> candidates = new HashSet<>();

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Assembly() {}

    static Assembly open(
            UUID sitting, UUID cooperative, Map<AgendaItem, UUID> items, Proposed proposed, UUID by, Instant now) {
        var assembly = new Assembly();
        assembly.id = sitting;
        assembly.cooperativeId = cooperative;
        assembly.place = proposed.place();
        assembly.openedBy = by;
        assembly.openedAt = now;
        assembly.items.putAll(items);
        assembly.propose(proposed);
        return assembly;
    }

    /** These people are proposed, in place of others. */
    void propose(Proposed proposed) {
        requireOpen();
        candidates.clear();
        candidates.add(new Candidate(Post.CHAIR, proposed.chair()));
        candidates.add(new Candidate(Post.SIGNER, proposed.signer()));
        proposed.board().forEach(each -> candidates.add(new Candidate(Post.BOARD, each)));
        if (proposed.valuer() != null) {
            candidates.add(new Candidate(Post.VALUER, proposed.valuer()));
        }
    }

    /** The co-operative is founded by what it decided. */
    void found() {
        requireOpen();
        ending = Ending.FOUNDED;
    }

    /** It ends without a result. */
    void callOff() {
        requireOpen();
        ending = Ending.WITHOUT_RESULT;
    }

    void confirmAsPresiding(Instant now) {
        presidingConfirmedAt = presidingConfirmedAt == null ? now : presidingConfirmedAt;
    }

    void confirmAsSecretary(Instant now) {
        secretaryConfirmedAt = secretaryConfirmedAt == null ? now : secretaryConfirmedAt;
    }

    /** @throws MovedOnException to its page, when it is over */
    void requireOpen() {
        if (ending != null) {
            throw new MovedOnException(address());
        }
    }

    boolean isOpen() {
        return ending == null;
    }

    boolean hasFounded() {
        return ending == Ending.FOUNDED;
    }

    String address() {
        return "/cabinet/cooperatives/" + cooperativeId + "/assembly/" + id;
    }

    /** Whom it is asked to elect, with who leads it. */
    Proposed proposed(UUID presiding, UUID secretary) {
        return new Proposed(
                place,
                presiding,
                secretary,
                of(Post.CHAIR).iterator().next(),
                of(Post.BOARD),
                of(Post.SIGNER).iterator().next(),
                of(Post.VALUER).stream().findFirst().orElse(null));
    }

    private Set<UUID> of(Post post) {
        return candidates.stream()
                .filter(each -> each.post() == post)
                .map(Candidate::account)
                .collect(Collectors.toSet());
    }

    UUID getId() {
        return id;
    }

    UUID getCooperativeId() {
        return cooperativeId;
    }

    String getPlace() {
        return place;
    }

    Instant getOpenedAt() {
        return openedAt;
    }

    /** Questions by item, as on the agenda. */
    Map<AgendaItem, UUID> items() {
        var ordered = new EnumMap<AgendaItem, UUID>(AgendaItem.class);
        ordered.putAll(items);
        return ordered;
    }

    @Nullable
    Instant getPresidingConfirmedAt() {
        return presidingConfirmedAt;
    }

    @Nullable
    Instant getSecretaryConfirmedAt() {
        return secretaryConfirmedAt;
    }
}
