package kz.yntymaq.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.application.answer.Answers;
import kz.yntymaq.application.answer.Elsewhere;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.programme.content.StageEntry;
import kz.yntymaq.programme.edition.Basis;
import kz.yntymaq.programme.route.Route;
import org.jspecify.annotations.Nullable;

/** A microcredit asked for. Only methods named for what happens change its state; each leaves a {@link Transition}. */
@Entity
@Table(name = "loan_application")
public class Application extends Followed {

    @Id
    private UUID id;

    private String programme;
    private UUID applicantId;
    private @Nullable Instant submittedAt;

    @Embedded
    private @Nullable ApplicationNumber number;

    @Embedded
    private @Nullable Elsewhere elsewhere;

    @Embedded
    private @Nullable Basis basis;

    @Embedded
    private Answers answers;

    @Embedded
    private @Nullable FourEyes fourEyes;

    @Column
    private Instant createdAt;

    @Embedded
    private Corrections corrections = new Corrections();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Application() {}

    @SuppressWarnings("NullAway.Init")
    private Application(Standing standing) {
        super(standing);
    }

    /** A new draft. @param programme its code */
    public static Application draft(String programme, UUID applicantId, UUID by, Instant now) {
        var draft = new Application(Standing.draft(by, now));
        draft.id = UUID.randomUUID();
        draft.programme = programme;
        draft.applicantId = applicantId;
        draft.createdAt = now;
        draft.answers = new Answers(by, now);
        return draft;
    }

    /** A new draft with the answers of a refused or withdrawn one; the documents are attached anew. */
    static Application copyOf(Application refused, UUID by, Instant now) {
        refused.standing().require(refused.getState().mayBeCopied(), "copy");
        Application copy = draft(refused.programme, refused.applicantId, by, now);
        copy.answers.copy(refused.answers);
        return copy;
    }

    /** Opens the answers to the applicant, whose hand is kept; any may be missing in a draft, a correction opens the asked ones. */
    Editing edit(UUID by, Instant now) {
        standing().require(standing().isWithApplicant(), "edit");
        answers.edited(by, now);
        return new Editing(this);
    }

    /** Leading digits of the places that it may name: those of its district once it has a number, else none. */
    public String districtToStayIn() {
        return number == null ? "" : answers.districtDigits();
    }

    /** @throws WrongStateException when this document may not change now */
    void requireMayChange(String document) {
        standing().require(mayEdit(Field.DOCUMENT + document), "change a document");
    }

    /** Whether the applicant may change the answer or document with this code now. */
    public boolean mayEdit(String field) {
        return standing().isWithApplicant() && (getState() == ApplicationState.DRAFT || corrections.isOpen(field));
    }

    /** Sends it: it gets its number and its place, and the clocks start. @param basis by which it is judged from now on */
    public void submit(ApplicationNumber number, Basis basis, Route route, Deadlines deadlines, UUID by, Instant now) {
        standing().require(ApplicationState.DRAFT, "submit");
        this.number = number;
        this.submittedAt = now;
        this.basis = basis;
        standing().submit(route, deadlines, by, now, standing().portal(ApplicationEvent.SUBMITTED));
    }

    /** Gives it back for named corrections; the clock stops. @param asked at least one @param last day for them */
    public void askForCorrections(
            List<AskedCorrection> asked, FieldValues values, UUID by, Instant now, LocalDate today, LocalDate last) {
        standing().require(StageEntry.Kind.CHECK, "ask for corrections");
        corrections.ask(this, asked, values, by, now);
        standing().handOver(today, last, by, now, standing().portal(ApplicationEvent.CORRECTION_ASKED));
    }

    /** Sends it back; clocks go on, the place stays. @param unchanged why not all asked for has changed; null where it has */
    public void sendBack(FieldValues values, Deadlines moved, @Nullable String unchanged, UUID by, Instant now) {
        standing().require(ApplicationState.CORRECTION_ASKED, "send back");
        corrections.sentBack(values, unchanged, now);
        standing()
                .takeBack(
                        moved,
                        by,
                        now,
                        standing().portal(ApplicationEvent.RESUBMITTED).because(unchanged));
    }

    /** The office takes its request for corrections back; what was corrected by then stays. */
    public void recallCorrections(FieldValues values, Deadlines moved, UUID by, Instant now) {
        standing().require(ApplicationState.CORRECTION_ASKED, "recall");
        corrections.recalled(values, now);
        standing().takeBack(moved, by, now, standing().portal(ApplicationEvent.RECALLED));
    }

    /** What an official finds of corrections that came back; it stays where it stands. */
    public void judgeCorrections(List<Corrections.Judged> found, UUID by, Instant now) {
        corrections.judge(found, by, now);
        standing().judged(by, now);
    }

    /** Closes a case in which the applicant corrected nothing and stayed silent after a warning. */
    public void lapse(UUID by, Instant now, LocalDate today) {
        standing().require(mayLapse(today), "close");
        standing().end(by, now, standing().portal(ApplicationEvent.LAPSED));
    }

    /** What was to be checked at this stage is in order. @param days of the stages that follow */
    public void completeCheck(Route route, Deadlines days, UUID by, Instant now) {
        standing().require(StageEntry.Kind.CHECK, "complete the check");
        standing().goOn(route, days, by, now, standing().portal(ApplicationEvent.CHECKED));
    }

    /** The akimat's conclusion; a negative one ends nothing but goes with it. @param days of the stages that follow */
    public void conclude(Route route, Deadlines days, boolean supports, String words, UUID by, Instant now) {
        standing().require(StageEntry.Kind.OPINION, "conclude");
        this.fourEyes = FourEyes.concluded(new Conclusion(supports, words, by));
        var cause = standing().portal(ApplicationEvent.CONCLUDED).because(words);
        standing().goOn(route, days, by, now, cause);
    }

    /** What was looked at in its place is written down. @param days of the stages that follow */
    public void inspected(Route route, Deadlines days, UUID by, Instant now) {
        standing().require(StageEntry.Kind.INSPECTION, "inspect");
        standing().goOn(route, days, by, now, standing().portal(ApplicationEvent.INSPECTED));
    }

    /** Something happened that leaves it where it stands: before a decision is taken, or its contract after an approval. */
    public void note(ApplicationEvent event, @Nullable String words, UUID by, Instant now) {
        standing().note(event, words, by, now);
    }

    /** Approves it; the caller reserves the money in the same transaction. @param past why before those who came earlier; null where none did */
    public void approve(String reason, @Nullable String past, UUID by, Instant now) {
        standing().require(StageEntry.Kind.DECISION, "approve");
        this.fourEyes = getFourEyes().decided(by, past);
        standing().end(by, now, standing().portal(ApplicationEvent.APPROVED).because(reason));
    }

    /** Refuses it at a check or at the decision. @param ground place in the rules that it rests on */
    public void refuse(String reason, LegalReference ground, UUID by, Instant now) {
        standing().refuse(reason, ground, by, now);
        this.fourEyes = getFourEyes().decided(by);
    }

    /** Gives an approval up, so that its money can go to others. The caller releases what it holds in the same transaction. */
    public void release(String reason, UUID by, Instant now) {
        standing().require(ApplicationState.APPROVED, "release");
        standing().end(by, now, standing().portal(ApplicationEvent.RELEASED).because(reason));
    }

    /** The applicant takes it back; a draft is given up the same way. */
    public void withdraw(@Nullable String reason, UUID by, Instant now) {
        standing().withdraw(reason, by, now);
    }

    /** What was given up as a draft, or kept as handed in, is a draft again. The caller sees to it that no other is open. */
    public void restore(UUID by, Instant now) {
        standing().restore(by, now);
        this.basis = null; // a draft follows what is in force
        this.number = null;
        this.submittedAt = null;
        this.elsewhere = null;
    }

    /**
     * Its applicant handed it in where the act says; the office looks at it here as well.
     *
     * @param facts what the state's system gave, whose time is that of its registration
     * @param deadlines counted from the day of that registration
     */
    public void handedIn(
            ApplicationNumber number,
            Elsewhere facts,
            Basis kept,
            Route route,
            Deadlines deadlines,
            UUID by,
            Instant now) {
        standing().require(ApplicationState.DRAFT, "keep as handed in");
        this.number = number;
        this.submittedAt = facts.registeredAt();
        this.elsewhere = facts;
        this.basis = kept;
        standing().submit(route, deadlines, by, now, standing().portal(ApplicationEvent.HANDED_IN));
    }

    public UUID getId() {
        return id;
    }

    public String getProgramme() {
        return programme;
    }

    public UUID getApplicantId() {
        return applicantId;
    }

    /** By which it is judged; null for a draft, which follows what is in force. */
    public @Nullable Basis getBasis() {
        return basis;
    }

    /** {@code AA-2026-11-000123}; null for a draft. */
    public @Nullable String getNumber() {
        return number == null ? null : number.written();
    }

    public @Nullable Instant getSubmittedAt() {
        return submittedAt;
    }

    /** What the state's system gave when it was handed in there; null for what is sent here. */
    public @Nullable Elsewhere getElsewhere() {
        return elsewhere;
    }

    /** Whether this person wrote the conclusion, and so does not decide. */
    public boolean isConcludedBy(UUID by) {
        return getFourEyes().isConcludedBy(by);
    }

    public Answers getAnswers() {
        return answers;
    }

    /** The district akimat's conclusion; null until it is written. */
    public @Nullable Conclusion getConclusion() {
        return getFourEyes().conclusion();
    }

    /** Why it was approved although others stood before it in the queue; null where none did. */
    public @Nullable String getPastQueue() {
        return getFourEyes().pastQueue();
    }

    private FourEyes getFourEyes() {
        return Objects.requireNonNullElse(fourEyes, FourEyes.NONE);
    }

    public Corrections getCorrections() {
        return corrections;
    }

    public int getVersion() {
        return version;
    }
}
