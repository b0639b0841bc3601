package kz.yntymaq.cooperative.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What a question of a meeting says. Its id is the question's. */
@Entity
@Table(name = "cooperative_meeting_matter")
class Matter {

    /** Before the checksum of what is voted on, in words that another room put. */
    private static final String PROOF = "; SHA-256 ";

    @Id
    private UUID id;

    private UUID meetingId;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    /** The account of whom it is about; of who joins or leaves the membership too. */
    private @Nullable UUID person;

    private @Nullable UUID membershipId;

    /** To exclude the person; null for any other matter. */
    private @Nullable UUID proposalId;

    private @Nullable String words;

    @Column(name = "tenge")
    private @Nullable BigDecimal sum;

    @Column(name = "spent_on")
    private @Nullable String use;

    /** Code of the programme for which it is applied; null for any other matter. */
    @SuppressWarnings("unused") // read by a view
    private @Nullable String programme;

    private @Nullable String wordsRu;

    @Enumerated(EnumType.STRING)
    private @Nullable CharterItem item;

    private @Nullable String textKk;
    private @Nullable String textRu;
    private @Nullable Integer noticeDays;
    private @Nullable Integer edition;

    /** Of which year it is; null where it names none. */
    private @Nullable Integer year;

    @Enumerated(EnumType.STRING)
    private @Nullable Effect effect;

    /** Why nothing came of it: message key, null where something did, or no one reason is known. */
    private @Nullable String why;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Matter() {}

    static Matter ofPerson(UUID question, UUID meeting, Topic topic, UUID person, @Nullable UUID membership) {
        var matter = new Matter();
        matter.id = question;
        matter.meetingId = meeting;
        matter.topic = topic;
        matter.person = person;
        matter.membershipId = membership;
        return matter;
    }

    /**
     * A matter told in words.
     *
     * @param sum tenge that is applied for, null for another matter
     * @param use what the money is for, null for another matter
     */
    static Matter ofWords(
            UUID question, UUID meeting, Topic topic, String words, @Nullable BigDecimal sum, @Nullable String use) {
        var matter = new Matter();
        matter.id = question;
        matter.meetingId = meeting;
        matter.topic = topic;
        matter.words = words;
        matter.sum = sum;
        matter.use = use;
        return matter;
    }

    Matter ofProgramme(@Nullable String code) {
        programme = code;
        return this;
    }

    /** @param of year on whose results it is, null where it names none */
    Matter ofYear(@Nullable Integer of) {
        year = of;
        return this;
    }

    Matter ofProposal(UUID proposal) {
        proposalId = proposal;
        return this;
    }

    Matter inRussian(@Nullable String words) {
        wordsRu = words;
        return this;
    }

    /** It asks for another wording of an item. @param inForce number of the edition in force */
    Matter changing(CharterWording.Change change, int inForce) {
        item = change.item();
        textKk = change.text().kk();
        textRu = change.text().ru();
        noticeDays = change.noticeDays();
        edition = inForce;
        return this;
    }

    /** The other wording that it asks for; null for any other matter. */
    CharterWording.@Nullable Change getChange() {
        return item == null || textKk == null || textRu == null || edition == null
                ? null
                : new CharterWording.Change(item, new Bilingual(textKk, textRu), noticeDays, edition);
    }

    /** What it says, as its title. @param person full name of whom it is about, null for nobody */
    String title(Texts texts, Language in, @Nullable String person) {
        String about = item != null
                ? texts.in(in, "meeting.charter.item", item.number(), texts.in(in, item.key()))
                : in == Language.RU && wordsRu != null ? wordsRu : heading();
        if (topic == Topic.REPORT && year != null) {
            about = texts.in(in, "meeting.year.of", String.valueOf(year), about);
        }
        return texts.in(in, topic.key() + ".title", words == null && person != null ? person : about);
    }

    /** The checksum by which the minutes name what was voted on; null where there is none. No heading shows it. */
    @Nullable
    String getProof() {
        String[] parts = words == null || topic.isTyped() ? new String[0] : words.split(PROOF, 2);
        return parts.length == 2 ? parts[1] : null;
    }

    private String heading() {
        String proof = getProof();
        String all = Objects.requireNonNullElse(words, "–");
        return proof == null ? all : all.substring(0, all.length() - proof.length() - PROOF.length());
    }

    void tookEffect() {
        effect = Effect.DONE;
    }

    /** Nothing could come of it. @param reason message key, null where no one reason is known */
    void isImpossible(@Nullable String reason) {
        effect = Effect.IMPOSSIBLE;
        why = reason;
    }

    /** Nobody votes on it: it was decided by another question, or its proposal was dropped. @param reason message key, null for the former */
    void fall(@Nullable String reason) {
        effect = Effect.FALLEN;
        why = reason;
    }

    /** What came of it, with the reason where nothing did; null before. */
    @Nullable
    String told(Texts texts, Language in) {
        return effect == null ? null : texts.in(in, effect.key(topic)) + (why == null ? "" : " " + texts.in(in, why));
    }

    UUID getId() {
        return id;
    }

    UUID getMeetingId() {
        return meetingId;
    }

    Topic getTopic() {
        return topic;
    }

    @Nullable
    UUID getPerson() {
        return person;
    }

    @Nullable
    UUID getMembershipId() {
        return membershipId;
    }

    @Nullable
    UUID getProposalId() {
        return proposalId;
    }

    @Nullable
    String getWords() {
        return words;
    }

    @Nullable
    BigDecimal getSum() {
        return sum;
    }

    @Nullable
    Integer getYear() {
        return year;
    }

    @Nullable
    String getUse() {
        return use;
    }

    @Nullable
    Effect getEffect() {
        return effect;
    }

    /** Whether what was decided took effect by itself. */
    enum Effect {
        /** It did. */
        DONE,
        /** It could not; the reason stands beside it. */
        IMPOSSIBLE,
        /** Nobody voted on it: the post was filled by another question, or its proposal was dropped. */
        FALLEN;

        /** Message key of its words, as they are said of a topic. */
        public String key(Topic topic) {
            if (this == FALLEN && topic.isOfBody()) {
                return "meeting.effect.FALLEN.BODY";
            }
            boolean own = switch (this) {
                case DONE ->
                    topic != Topic.FREE && topic != Topic.REPORT && topic != Topic.RESULTS && !topic.isOfBody();
                case IMPOSSIBLE ->
                    topic == Topic.CHAIR
                            || topic == Topic.ADMISSION
                            || topic == Topic.EXCLUSION
                            || topic == Topic.PAYMENTS
                            || topic == Topic.CONTRIBUTION
                            || topic == Topic.PAYOUT
                            || topic == Topic.INCOME
                            || topic == Topic.CLOSING
                            || topic == Topic.ASSOCIATE
                            || topic == Topic.CHARTER;
                case FALLEN -> topic == Topic.EXCLUSION;
            };
            return "meeting.effect." + name() + (own ? "." + topic.name() : "");
        }
    }
}
