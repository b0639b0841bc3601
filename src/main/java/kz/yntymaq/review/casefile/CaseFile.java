package kz.yntymaq.review.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Correction;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.application.progress.OfficeRecords;
import kz.yntymaq.document.StoredFile;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.route.Stage;
import kz.yntymaq.review.Due;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.signature.StandingSignatures;
import kz.yntymaq.ui.Steps;
import org.jspecify.annotations.Nullable;

/**
 * All that an office sees of an application, written in the language of the page.
 *
 * @param iin of a natural person, for the officials who consider the case; null for others
 * @param parts the answers by section, the documents apart
 * @param others the applicant's other applications that the reader may open
 * @param letPass whether each rule that only people can tell was answered, and none of them stops the application, or the
 *     stage asks for completeness alone
 * @param waitsByContract whether what was approved enters the waiting list with its contract
 * @param signatures by ЭЦҚ, under the application as it was sent and under the decision
 * @param mayBeSigned whether the reader took the decision that stands, and may sign it
 * @param turn how the reader stands to the case
 * @param hindrances what still keeps the reader from one of these actions, in the language of the page; none of others
 */
public record CaseFile(
        Application application,
        FieldValues values,
        List<Part> parts,
        List<Paper> papers,
        Applicant cooperative,
        String chair,
        @Nullable String iin,
        String seat,
        List<Other> others,
        List<RuleLine> rules,
        boolean letPass,
        boolean waitsByContract,
        List<Entry> history,
        Map<UUID, String> names,
        Steps steps,
        Due due,
        List<StandingSignatures.Standing> signatures,
        boolean mayBeSigned,
        ReviewAccess.Turn turn,
        Map<ReviewAction, List<String>> hindrances) {

    /** What the reader may do now. */
    public Set<ReviewAction> actions() {
        return turn.actions();
    }

    /** Why the reader may not act although the office is on turn, null when not so. */
    public @Nullable String barKey() {
        return turn.bar() == null ? null : turn.bar().key();
    }

    /** A section of the answers. @param answers without those that are lists */
    public record Part(Section key, String title, List<Answer> answers, List<Table> tables) {

        /** Id of its heading. */
        public String id() {
            return "section-" + key.path();
        }

        /** Whether it asks for the security. */
        public boolean isOfCollateral() {
            return key.fields().stream().anyMatch(field -> field.role() == Question.Role.COLLATERAL);
        }
    }

    /**
     * An answer that is a list.
     *
     * @param columns what is not ticked
     * @param ticks whether anything in it can be ticked
     * @param totals what its rows come to, a line a sum
     */
    public record Table(String name, List<Column> columns, boolean ticks, List<Row> rows, List<String> totals) {}

    /** A column. @param place among the cells of a row */
    public record Column(String name, boolean numeric, int place) {}

    /** A row, as a reader reads it. @param ticked what is ticked in it */
    public record Row(List<String> cells, List<String> ticked) {}

    /** An answer, written for a reader. */
    public record Answer(String name, String value) {}

    /** A document with its files; none where nothing was attached. */
    public record Paper(String name, List<StoredFile> files) {}

    /**
     * A step that was made.
     *
     * @param rule act and point, written for a reader
     * @param past why an approval came before those that stood earlier in the queue; else null
     */
    public record Entry(
            Instant at,
            String who,
            String what,
            @Nullable String reason,
            @Nullable String rule,
            @Nullable String past) {}

    /** Another application of the same applicant. */
    public record Other(UUID id, String number, ApplicationState state, Instant submittedAt) {}

    /** Corrections that were asked for at one time. */
    public record Round(
            Instant askedAt,
            String askedBy,
            @Nullable Instant sentBackAt,
            @Nullable Instant recalledAt,
            List<Correction> corrections) {}

    public boolean may(ReviewAction action) {
        return actions().contains(action);
    }

    /** Whether the reader may do it now and nothing keeps from it: nothing is offered that would be refused. */
    public boolean offers(ReviewAction action) {
        return may(action) && !hindrances.containsKey(action);
    }

    /** What stands out among what the reader may do, as the one thing to do next; null for nothing, or for a record's link. */
    public @Nullable ReviewAction main(List<OfficeRecords.Sheet> records) {
        if (nexts(records).anyMatch(OfficeRecords.Next::first)) {
            return null;
        }
        Set<ReviewAction> offered = EnumSet.noneOf(ReviewAction.class);
        actions().stream()
                .filter(this::offers)
                .filter(action -> action != ReviewAction.HEAR || !isHeard())
                .filter(action -> action != ReviewAction.JUDGE_CORRECTIONS
                        || !application.getCorrections().waiting().isEmpty())
                .forEach(offered::add);
        boolean faulty = !application.getCorrections().again().isEmpty();
        MainAction.Rules state = stopping().isEmpty() && !faulty ? MainAction.Rules.WAIT : MainAction.Rules.STOP;
        return MainAction.of(
                offered, letPass && !faulty ? MainAction.Rules.LET_PASS : state, isHeard() && !isObjected());
    }

    /** The link of a record that stands out; null where an action does, or there is none. */
    public OfficeRecords.@Nullable Next mainRecord(List<OfficeRecords.Sheet> records) {
        Optional<OfficeRecords.Next> first =
                nexts(records).filter(OfficeRecords.Next::first).findFirst();
        return first.isPresent()
                        || main(records) != null
                        || !application.getState().isWaiting()
                ? first.orElse(null)
                : nexts(records).findFirst().orElse(null);
    }

    private static Stream<OfficeRecords.Next> nexts(List<OfficeRecords.Sheet> records) {
        return records.stream().map(OfficeRecords.Sheet::next).filter(Objects::nonNull);
    }

    /** What a corrected field is called. */
    public String label(Correction correction) {
        return values.sheet().label(correction.getField());
    }

    /** Whether the applicant was told a preliminary decision. */
    public boolean isHeard() {
        return application.sinceReopened().stream()
                .anyMatch(step -> ApplicationEvent.of(step) == ApplicationEvent.HEARING_OPENED);
    }

    /** Whether the applicant objected to it. */
    public boolean isObjected() {
        return application.sinceReopened().stream()
                .anyMatch(step -> ApplicationEvent.of(step) == ApplicationEvent.OBJECTED);
    }

    public boolean mayAct() {
        return !actions().isEmpty();
    }

    /** The rules that the facts tell and that are not met or cannot be told. */
    public List<RuleLine> unmet() {
        return rules.stream()
                .filter(line -> !line.isForPeople() && !line.isMet())
                .toList();
    }

    /** The rules that the facts tell and that are met. */
    public List<RuleLine> met() {
        return rules.stream()
                .filter(line -> !line.isForPeople() && line.isMet())
                .toList();
    }

    /** The rules that only people can tell, or could before. */
    public List<RuleLine> forPeople() {
        return rules.stream().filter(RuleLine::isForPeople).toList();
    }

    /** One of these, by its code. */
    public RuleLine rule(String code) {
        return forPeople().stream()
                .filter(line -> Objects.requireNonNull(line.open()).code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Those of which an official still has to answer. */
    public List<RuleLine> asked() {
        return rules.stream().filter(RuleLine::isAsked).toList();
    }

    /** Those which an official found not to be met and which stop the application. */
    public List<RuleLine> stopping() {
        return rules.stream().filter(RuleLine::stops).toList();
    }

    /** How many are not met, or not told yet, by facts or people. */
    public long open() {
        return rules.stream().filter(line -> !line.isMet()).count();
    }

    /** How many the facts tell otherwise than when it was sent. */
    public long changed() {
        return rules.stream().filter(line -> line.atSending() != null).count();
    }

    /** The rounds of corrections, the newest first. */
    public List<Round> rounds() {
        var byTime = new TreeMap<Instant, List<Correction>>(Comparator.reverseOrder());
        application
                .getCorrections()
                .all()
                .forEach(correction -> byTime.computeIfAbsent(correction.getAskedAt(), at -> new ArrayList<>())
                        .add(correction));
        return byTime.values().stream()
                .map(round -> new Round(
                        round.get(0).getAskedAt(),
                        names.getOrDefault(round.get(0).getAskedBy(), ""),
                        round.get(0).getSentBackAt(),
                        round.get(0).getRecalledAt(),
                        round.stream()
                                .sorted(Comparator.comparingInt(
                                        correction -> values.sheet().place(correction.getField())))
                                .toList()))
                .toList();
    }

    /** Message key of what happens next: who is on turn, or how it ended. */
    public String nextKey() {
        boolean elsewhere = application.getElsewhere() != null && application.getState() != ApplicationState.WITHDRAWN;
        String stem = elsewhere ? "review.next.elsewhere." : "review.next.";
        if (ApplicationEvent.isOfDocuments(application.lastMove())) {
            return stem + "REFUSED_DOCUMENTS";
        }
        Stage stage = application.getStage();
        if (application.isContracted()) {
            return stem + "CONTRACTED";
        }
        if (application.getState() == ApplicationState.APPROVED && waitsByContract) {
            return stem + "APPROVED_CONTRACT";
        }
        return application.getState() == ApplicationState.SUBMITTED && stage != null
                ? stem + stage.kind()
                : stem + application.getState();
    }
}
