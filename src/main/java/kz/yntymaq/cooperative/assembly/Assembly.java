package kz.yntymaq.cooperative.assembly;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.RuleViolationException;
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

    /** What the papers were when they were taken in hand, null while they stand still. */
    private @Nullable String papers;

    @Embedded
    private Agenda agenda = new Agenda();

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
        assembly.agenda = Agenda.of(items);
        assembly.propose(proposed);
        return assembly;
    }

    /** These people are proposed, in place of others; whom an earlier vote was about stays on record. */
    void propose(Proposed proposed) {
        requireOpen();
        candidates.removeIf(each -> each.attempt() == agenda.attempt(each.post().item()));
        candidate(Candidate.Post.CHAIR, proposed.chair());
        candidate(Candidate.Post.SIGNER, proposed.signer());
        proposed.board().forEach(each -> candidate(Candidate.Post.BOARD, each));
        if (proposed.valuer() != null) {
            candidate(Candidate.Post.VALUER, proposed.valuer());
        }
    }

    private void candidate(Candidate.Post post, UUID account) {
        candidates.add(new Candidate(post, account, agenda.attempt(post.item())));
    }

    /** An item comes on the agenda, or goes to another vote; who is proposed for it stays proposed until {@link #propose}. */
    void put(AgendaItem item, UUID question) {
        requireOpen();
        int next = agenda.put(item, question);
        List.copyOf(candidates).stream()
                .filter(each -> each.post().item() == item && each.attempt() == next - 1)
                .forEach(each -> candidates.add(new Candidate(each.post(), each.account(), next)));
    }

    /** Founders take their papers in hand: nothing is voted on until they stand still again. @param drafted what they are now */
    void takePapers(String drafted) {
        requireOpen();
        papers = drafted;
    }

    /** The papers stand still again. @return whether they were changed. @param drafted what they are now */
    boolean layPapers(String drafted) {
        requireOpen();
        boolean changed = !drafted.equals(papers);
        papers = null;
        return changed;
    }

    /** @throws RuleViolationException while the papers are in hand */
    void requirePapersStill() {
        if (papers != null) {
            throw new RuleViolationException("assembly.refused.papers");
        }
    }

    boolean arePapersFree() {
        return papers != null;
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
                of(Candidate.Post.CHAIR).iterator().next(),
                of(Candidate.Post.BOARD),
                of(Candidate.Post.SIGNER).iterator().next(),
                of(Candidate.Post.VALUER).stream().findFirst().orElse(null));
    }

    /** All who are or were proposed for something. */
    Set<UUID> candidates() {
        return candidates.stream().map(Candidate::account).collect(Collectors.toSet());
    }

    private Set<UUID> of(Candidate.Post post) {
        return candidates.stream()
                .filter(each -> each.post() == post && each.attempt() == agenda.attempt(post.item()))
                .map(Candidate::account)
                .collect(Collectors.toSet());
    }

    /** Whom a vote was about, the chair of a board with its members; nobody for an item about papers. */
    Set<UUID> people(AgendaItem item, int attempt) {
        return candidates.stream()
                .filter(each -> each.post().item() == item && each.attempt() == attempt)
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

    Agenda agenda() {
        return agenda;
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
