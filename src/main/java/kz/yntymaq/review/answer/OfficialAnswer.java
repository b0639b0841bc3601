package kz.yntymaq.review.answer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.ReviewAction;
import org.jspecify.annotations.Nullable;

/**
 * What one official found of a rule that only people can tell. The official may change it until the stage is done; from
 * then on it is a record. Another official's answer stands beside it and changes nothing in it.
 */
@Entity
@Table(name = "official_answer")
public class OfficialAnswer {

    @Id
    private UUID id;

    @SuppressWarnings("unused") // answers are found by it
    private UUID applicationId;

    /** Code of the rule in the edition. */
    private String rule;

    private UUID accountId;

    /** Code of the stage at which it was given. */
    private String stage;

    /** Which sending of the application it was given on: the first, or one after corrections. */
    private int submission;

    private boolean met;

    private @Nullable String words;

    /** Digest of what the rule looked at, by which is told whether that has changed since. */
    private String facts;

    private Instant answeredAt;

    /** Place among all answers, by which the last is told. */
    @SuppressWarnings("unused") // answers are ordered by it
    private long turn;

    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ReviewAction endedBy;

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected OfficialAnswer() {}

    static OfficialAnswer of(Application application, OpenRule rule, UUID by) {
        var answer = new OfficialAnswer();
        answer.id = UUID.randomUUID();
        answer.applicationId = application.getId();
        answer.rule = rule.code();
        answer.accountId = by;
        answer.stage = Objects.requireNonNull(application.getStage()).code();
        answer.submission = submissions(application);
        return answer;
    }

    /** How often the applicant has sent it. */
    private static int submissions(Application application) {
        return (int) application.getTransitions().stream()
                .map(ApplicationEvent::of)
                .filter(event -> event == ApplicationEvent.SUBMITTED
                        || event == ApplicationEvent.RESUBMITTED
                        || event == ApplicationEvent.HANDED_IN)
                .count();
    }

    /**
     * Says what was found, or says it anew.
     *
     * @param turn greater than that of any answer before
     * @throws RuleViolationException once its stage is done
     */
    void say(OpenRule rule, Found found, Instant now, long turn) {
        if (!isOpen()) {
            throw new RuleViolationException("review.answer.error.record");
        }
        this.met = found.met();
        this.words = found.words();
        this.facts = rule.facts();
        this.answeredAt = now;
        this.turn = turn;
    }

    /** Its stage is done: from now on it is a record. @param as how */
    void end(ReviewAction as, Instant now) {
        this.endedAt = now;
        this.endedBy = as;
    }

    /** Whether it may still be changed. */
    public boolean isOpen() {
        return endedAt == null;
    }

    /** Whether the applicant reads its words: they are a reason for what was refused or is to be corrected. */
    boolean isReason() {
        return !met && (endedBy == ReviewAction.REFUSE || endedBy == ReviewAction.ASK_CORRECTIONS);
    }

    /** Whether a complaint against the refusal for which it was a reason was granted. @param granted when the last one was; null for none */
    boolean isOverruled(@Nullable Instant granted) {
        return granted != null && !met && endedAt != null && !endedAt.isAfter(granted);
    }

    /** Whether it was given on the facts as they are. */
    boolean isOn(String now) {
        return facts.equals(now);
    }

    public String getRule() {
        return rule;
    }

    public UUID getAccountId() {
        return accountId;
    }

    public String getStage() {
        return stage;
    }

    public int getSubmission() {
        return submission;
    }

    public boolean isMet() {
        return met;
    }

    public @Nullable String getWords() {
        return words;
    }

    public Instant getAnsweredAt() {
        return answeredAt;
    }

    public int getVersion() {
        return version;
    }
}
