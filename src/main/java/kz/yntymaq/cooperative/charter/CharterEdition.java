package kz.yntymaq.cooperative.charter;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/** A charter as it was adopted: all its items, for good. The database refuses to change one. */
@Entity
class CharterEdition {

    /** One item in both languages. */
    @Embeddable
    record Wording(
            @Column(name = "text_kk") String kk,
            @Column(name = "text_ru") String ru) {}

    @Id
    private UUID id;

    @SuppressWarnings("unused") // queries ask for it
    private UUID cooperativeId;

    private int number;
    private LocalDate adoptedOn;
    private int votesFor;
    private int votesOf;
    private @Nullable LocalDate effectiveOn;
    private @Nullable UUID meetingId;

    @SuppressWarnings("unused") // stored only
    private @Nullable UUID questionId;

    private @Nullable UUID absenteeId;
    private @Nullable Integer noticeDays;

    @SuppressWarnings("unused") // stored only
    private UUID recordedBy;

    private Instant recordedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "charter_edition_item", joinColumns = @JoinColumn(name = "edition_id"))
    @MapKeyColumn(name = "item")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<CharterItem, Wording> items = new EnumMap<>(CharterItem.class);

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected CharterEdition() {}

    /**
     * A charter that was adopted.
     *
     * @param votesFor who voted for it
     * @param votesOf all who had a vote
     */
    static CharterEdition adopted(
            UUID cooperativeId,
            int number,
            Map<CharterItem, Bilingual> texts,
            LocalDate adoptedOn,
            int votesFor,
            int votesOf,
            UUID by,
            Instant now) {
        var edition = new CharterEdition();
        edition.id = UUID.randomUUID();
        edition.cooperativeId = cooperativeId;
        edition.number = number;
        edition.adoptedOn = adoptedOn;
        edition.votesFor = votesFor;
        edition.votesOf = votesOf;
        edition.recordedBy = by;
        edition.recordedAt = now;
        texts.forEach((item, text) -> edition.items.put(item, new Wording(text.kk(), text.ru())));
        return edition;
    }

    /** By what members adopted it: a meeting, or a vote in absence in writing. */
    record Decision(UUID id, boolean inWriting) {

        /** Where it stands, within the co-operative's cabinet. */
        public String path() {
            return (inWriting ? "absentee/" : "meetings/") + id;
        }

        /** Message key of its words. @param stem of both */
        public String key(String stem) {
            return inWriting ? stem + ".in-writing" : stem;
        }
    }

    /**
     * By which vote it was adopted, and from when it holds.
     *
     * @param notice how many days before a meeting members are told, where this edition says that otherwise
     */
    CharterEdition by(CharterWording.Vote vote, @Nullable Integer notice) {
        meetingId = vote.meeting();
        questionId = vote.question();
        absenteeId = vote.absentee();
        effectiveOn = vote.on();
        noticeDays = notice;
        return this;
    }

    @Nullable
    LocalDate effectiveOn() {
        return effectiveOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** Null for the first edition. */
    @Nullable
    Decision decision() {
        return absenteeId != null
                ? new Decision(absenteeId, true)
                : meetingId == null ? null : new Decision(meetingId, false);
    }

    @Nullable
    Integer noticeDays() {
        return noticeDays;
    }

    int number() {
        return number;
    }

    LocalDate adoptedOn() {
        return adoptedOn;
    }

    int votesFor() {
        return votesFor;
    }

    int votesOf() {
        return votesOf;
    }

    Map<CharterItem, Bilingual> texts() {
        var texts = new EnumMap<CharterItem, Bilingual>(CharterItem.class);
        items.forEach((item, text) -> texts.put(item, new Bilingual(text.kk(), text.ru())));
        return texts;
    }
}
