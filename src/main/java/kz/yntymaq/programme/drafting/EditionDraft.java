package kz.yntymaq.programme.drafting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.kernel.PersonNames;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.EditionText;
import org.jspecify.annotations.Nullable;

/**
 * A draft of an edition. One administrator or several write it, one proposes it, and another one who wrote nothing of it
 * approves it: the portal's own order.
 */
@Entity
class EditionDraft {

    @Id
    private UUID id;

    private String basedOn;
    private String text;

    @Enumerated(EnumType.STRING)
    private DraftState state;

    @Column
    private @Nullable String reason;

    private List<UUID> writers = new ArrayList<>();

    private UUID begunBy;
    private Instant begunAt;
    private UUID changedBy;
    private Instant changedAt;

    @Column
    private @Nullable UUID proposedBy;

    @Column
    private @Nullable Instant proposedAt;

    @Column
    private @Nullable UUID approvedBy;

    @Column
    private @Nullable Instant approvedAt;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected EditionDraft() {}

    /** @param basedOn id of the edition that it was copied from */
    EditionDraft(String basedOn, EditionText text, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.basedOn = basedOn;
        this.text = text.written();
        this.state = DraftState.DRAFT;
        this.begunBy = by;
        this.begunAt = now;
        this.changedBy = by;
        this.changedAt = now;
        writtenBy(by);
    }

    /** A person who acted on a draft. @param name null where it is not known any more */
    record By(@Nullable String name, Instant at) {}

    /**
     * A draft as an administrator looks at it.
     *
     * @param before the edition that it was copied from
     * @param overtaken the edition that is the latest before its first day, where that is another one than it was copied
     *     from; null where it is the same
     * @param reason why it was given back, null where it was not
     * @param mayApprove whether whoever looks is another one than those who wrote or proposed it
     * @param mayPropose whether whoever looks wrote of it
     * @param own whether whoever looks began it
     */
    record Seen(
            UUID id,
            DraftState state,
            EditionText text,
            Edition before,
            @Nullable Edition overtaken,
            @Nullable String reason,
            By begun,
            By changed,
            @Nullable By proposed,
            @Nullable By approved,
            boolean mayApprove,
            boolean mayPropose,
            boolean own,
            int version) {

        /** Whether it changes something and names the act of the edition that it was copied from. */
        public boolean isOfSameAct() {
            return text.actNumber().equals(before.actNumber())
                    && text.actDate().equals(before.actDate())
                    && !text.content().equals(before.content());
        }

        public boolean isWritten() {
            return state == DraftState.DRAFT;
        }
    }

    /**
     * As an administrator looks at it.
     *
     * @param before the edition that it was copied from
     * @param overtaken the latest one where that is another
     */
    Seen seenBy(UUID administrator, Edition before, @Nullable Edition overtaken, PersonNames names) {
        return new Seen(
                id,
                state,
                getText(),
                before,
                overtaken,
                reason,
                new By(names.nameOf(begunBy).orElse(null), begunAt),
                new By(names.nameOf(changedBy).orElse(null), changedAt),
                by(proposedBy, proposedAt, names),
                by(approvedBy, approvedAt, names),
                isOfOthers(administrator),
                isWrittenBy(administrator),
                begunBy.equals(administrator),
                version);
    }

    private static @Nullable By by(@Nullable UUID account, @Nullable Instant at, PersonNames names) {
        return account == null || at == null
                ? null
                : new By(names.nameOf(account).orElse(null), at);
    }

    /** Writes it anew. @throws RuleViolationException when it is not being written */
    void write(EditionText next, UUID by, Instant now) {
        require(DraftState.DRAFT);
        this.text = next.written();
        writtenBy(by);
        touch(by, now);
    }

    private void writtenBy(UUID by) {
        if (!writers.contains(by)) {
            var more = new ArrayList<>(writers); // another list, so that the change is seen
            more.add(by);
            this.writers = more;
        }
    }

    /** @throws RuleViolationException when it is not being written, or the administrator wrote nothing of it */
    void propose(UUID by, Instant now) {
        require(DraftState.DRAFT);
        if (!isWrittenBy(by)) {
            throw new RuleViolationException("drafting.error.propose-others");
        }
        this.state = DraftState.PROPOSED;
        this.reason = null;
        this.proposedBy = by;
        this.proposedAt = now;
        touch(by, now);
    }

    /** It is to be written on. @param why in words @throws RuleViolationException when it is not proposed */
    void giveBack(String why, UUID by, Instant now) {
        require(DraftState.PROPOSED);
        this.state = DraftState.DRAFT;
        this.reason = why;
        touch(by, now);
    }

    /** Whether this administrator wrote of it. */
    boolean isWrittenBy(UUID administrator) {
        return writers.contains(administrator);
    }

    /** Whether this administrator may approve it: not who wrote of it or proposed it. */
    boolean isOfOthers(UUID administrator) {
        return !writers.contains(administrator) && !administrator.equals(proposedBy);
    }

    /**
     * Another administrator approves it.
     *
     * @throws RuleViolationException when it is not proposed, or the administrator wrote or proposed it
     */
    void approve(UUID by, Instant now) {
        require(DraftState.PROPOSED);
        if (!isOfOthers(by)) {
            throw new RuleViolationException("drafting.error.by-another");
        }
        this.state = DraftState.APPROVED;
        this.approvedBy = by;
        this.approvedAt = now;
        touch(by, now);
    }

    /** It is given up. @throws RuleViolationException when it is approved or given up */
    void drop(UUID by, Instant now) {
        if (!state.isOpen()) {
            throw new RuleViolationException("drafting.error.gone." + state);
        }
        this.state = DraftState.DROPPED;
        touch(by, now);
    }

    private void require(DraftState needed) {
        if (state != needed) {
            throw new RuleViolationException("drafting.error.gone." + state);
        }
    }

    private void touch(UUID by, Instant now) {
        this.changedBy = by;
        this.changedAt = now;
    }

    UUID getId() {
        return id;
    }

    String getBasedOn() {
        return basedOn;
    }

    EditionText getText() {
        return EditionText.read(text);
    }

    DraftState getState() {
        return state;
    }

    UUID getBegunBy() {
        return begunBy;
    }

    UUID getChangedBy() {
        return changedBy;
    }

    Instant getChangedAt() {
        return changedAt;
    }

    int getVersion() {
        return version;
    }
}
