package kz.yntymaq.cooperative.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a question of a meeting says. Its id is the question's. */
@Entity
@Table(name = "cooperative_meeting_matter")
class Matter {

    @Id
    private UUID id;

    private UUID meetingId;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    /** The account of whom it is about; of who joins or leaves the membership too. */
    private @Nullable UUID person;

    private @Nullable UUID membershipId;
    private @Nullable String words;

    @Column(name = "tenge")
    private @Nullable BigDecimal sum;

    @Column(name = "spent_on")
    private @Nullable String use;

    @Enumerated(EnumType.STRING)
    private @Nullable Effect effect;

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

    void tookEffect(boolean done) {
        effect = done ? Effect.DONE : Effect.IMPOSSIBLE;
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
    String getWords() {
        return words;
    }

    @Nullable
    BigDecimal getSum() {
        return sum;
    }

    @Nullable
    String getUse() {
        return use;
    }

    @Nullable
    Effect getEffect() {
        return effect;
    }
}
