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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
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

    /** An item put to a vote. @param attempt from 1; a later one follows on a vote that adopted nothing, or on papers that were changed */
    @Embeddable
    record Put(
            @Enumerated(EnumType.STRING) AgendaItem item,
            int attempt,
            @Column(name = "question_id") UUID question) {}

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

    @ElementCollection
    @CollectionTable(name = "founding_assembly_item", joinColumns = @JoinColumn(name = "assembly_id"))
    private Set<Put> items = new HashSet<>();

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
        items.forEach((item, question) -> assembly.items.add(new Put(item, 1, question)));
        assembly.propose(proposed);
        return assembly;
    }

    /** These people are proposed, in place of others; whom an earlier vote was about stays on record. */
    void propose(Proposed proposed) {
        requireOpen();
        candidates.removeIf(each -> each.attempt() == attempt(each.post().item()));
        candidate(Candidate.Post.CHAIR, proposed.chair());
        candidate(Candidate.Post.SIGNER, proposed.signer());
        proposed.board().forEach(each -> candidate(Candidate.Post.BOARD, each));
        if (proposed.valuer() != null) {
            candidate(Candidate.Post.VALUER, proposed.valuer());
        }
    }

    private void candidate(Candidate.Post post, UUID account) {
        candidates.add(new Candidate(post, account, attempt(post.item())));
    }

    /** An item comes on the agenda, or goes to another vote; who is proposed for it stays proposed until {@link #propose}. */
    void put(AgendaItem item, UUID question) {
        requireOpen();
        int next = items.stream().anyMatch(each -> each.item() == item) ? attempt(item) + 1 : 1;
        List.copyOf(candidates).stream()
                .filter(each -> each.post().item() == item && each.attempt() == next - 1)
                .forEach(each -> candidates.add(new Candidate(each.post(), each.account(), next)));
        items.add(new Put(item, next, question));
    }

    private int attempt(AgendaItem item) {
        return items.stream()
                .filter(each -> each.item() == item)
                .mapToInt(Put::attempt)
                .max()
                .orElse(1);
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
                .filter(each -> each.post() == post && each.attempt() == attempt(post.item()))
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

    /** Questions by item, as on the agenda: of each the latest. */
    Map<AgendaItem, UUID> items() {
        var ordered = new EnumMap<AgendaItem, UUID>(AgendaItem.class);
        puts().forEach(each -> ordered.put(each.item(), each.question()));
        return ordered;
    }

    /** Number of its item on the agenda, from 1. */
    int placeOf(UUID question) {
        return List.copyOf(items().keySet()).indexOf(itemOf(question)) + 1;
    }

    /** The item that a question is about. */
    AgendaItem itemOf(UUID question) {
        return items.stream()
                .filter(each -> each.question().equals(question))
                .findFirst()
                .orElseThrow()
                .item();
    }

    /** Earlier votes on an item, the first first. */
    List<Put> earlier(AgendaItem item) {
        int latest = attempt(item);
        return puts().stream()
                .filter(each -> each.item() == item && each.attempt() < latest)
                .toList();
    }

    private List<Put> puts() {
        return items.stream()
                .sorted(Comparator.comparing(Put::item).thenComparing(Put::attempt))
                .toList();
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
