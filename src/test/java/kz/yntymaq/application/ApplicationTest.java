package kz.yntymaq.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.application.answer.LoanTerms;
import kz.yntymaq.application.answer.Produce;
import kz.yntymaq.application.answer.WorkPlan;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RecordedValue.Words;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.edition.DocumentKind;
import kz.yntymaq.programme.route.Stage;
import kz.yntymaq.support.ReadyDrafts;
import kz.yntymaq.territory.Territory;
import org.junit.jupiter.api.Test;

class ApplicationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final UUID CHAIR = UUID.randomUUID();
    private static final UUID OFFICIAL = UUID.randomUUID();
    private static final UUID DECIDER = UUID.randomUUID();
    private static final Deadlines DUE = new Deadlines(
            DAY,
            new StageDays(Map.of(
                    Stage.DOCUMENT_CHECK, DAY.plusDays(3),
                    Stage.CONCLUSION, DAY.plusDays(10),
                    Stage.DECISION, DAY.plusDays(15))));

    private static final AtomicInteger PLACES = new AtomicInteger();

    private final FieldValues values = mock();

    ApplicationTest() {
        when(values.recorded(any())).thenReturn(new Words("value"));
    }

    @Test
    void each_step_is_refused_from_every_state_but_its_own() {
        Map<String, Application> at = everywhere();
        Map<String, Consumer<Application>> steps = new LinkedHashMap<>();
        steps.put("submit", this::submit);
        steps.put("ask", this::ask);
        steps.put("sendBack", one -> one.sendBack(values, DUE, "same", CHAIR, NOW));
        steps.put("completeDocumentCheck", one -> one.completeCheck(OFFICIAL, NOW));
        steps.put("conclude", one -> one.conclude(true, "ok", OFFICIAL, NOW));
        steps.put("approve", one -> one.approve("ok", DECIDER, NOW));
        steps.put("refuse", one -> one.refuse("no", LegalReference.of("R 7"), DECIDER, NOW));
        steps.put("recall", one -> one.recallCorrections(values, DUE, OFFICIAL, NOW));
        steps.put("withdraw", one -> one.withdraw(null, CHAIR, NOW));
        steps.put("fill", one -> one.edit(CHAIR, NOW).fillTerms(LoanTerms.NONE));
        Map<String, List<String>> allowed = Map.of(
                "submit", List.of("draft"),
                "ask", List.of("check"),
                "sendBack", List.of("asked"),
                "completeDocumentCheck", List.of("check"),
                "conclude", List.of("conclusion"),
                "approve", List.of("decision"),
                "refuse", List.of("check", "decision"),
                "withdraw", List.of("draft", "check", "conclusion", "decision", "asked"),
                "fill", List.of("draft", "asked"),
                "recall", List.of("asked"));
        steps.forEach((name, step) -> everywhere().forEach((state, application) -> {
            if (allowed.get(name).contains(state)) {
                step.accept(application);
            } else {
                assertThatExceptionOfType(WrongStateException.class)
                        .as(name + " from " + state)
                        .isThrownBy(() -> step.accept(application));
            }
        }));
        assertThat(at).hasSize(8);
    }

    @Test
    void a_correction_changes_only_what_was_asked_for() {
        Application application = draft();
        application.edit(CHAIR, NOW).fillTerms(new LoanTerms(BigDecimal.TEN, 12, 6));
        submit(application);
        ask(application);
        application.edit(CHAIR, NOW).fillTerms(new LoanTerms(BigDecimal.ONE, 60, 1));
        application.edit(CHAIR, NOW).fillWorkPlan(ReadyDrafts.workPlan(1, 2));
        assertThat(application.getAnswers().getTerms()).isEqualTo(new LoanTerms(BigDecimal.ONE, 12, 6));
        assertThat(application.getAnswers().getWorkPlan()).isEqualTo(WorkPlan.NONE);
        assertThatExceptionOfType(WrongStateException.class)
                .isThrownBy(() -> application.edit(CHAIR, NOW).changeDocument(DocumentKind.CHARTER));
    }

    @Test
    void what_one_rule_looks_at_together_opens_together() {
        assertThat(opened(Field.PURCHASES)).containsExactly(Field.AMOUNT);
        assertThat(opened(Field.AMOUNT)).containsExactly(Field.PURCHASES);
        assertThat(opened(Field.DIRECTION)).containsExactly(Field.TERM);
        assertThat(opened(Field.TERM)).containsExactly(Field.DIRECTION);
        assertThat(opened(Field.JOBS_NOW)).containsExactly(Field.JOBS_PLANNED);
        assertThat(opened(Field.JOBS_PLANNED)).containsExactly(Field.JOBS_NOW);
        assertThat(opened(Field.GRACE)).isEmpty();
        assertThat(opened(Field.AMOUNT, Field.PURCHASES)).isEmpty();
    }

    private List<Field> opened(Field... asked) {
        Application application = draft();
        submit(application);
        application.askForCorrections(
                List.of(asked).stream()
                        .map(field -> new AskedCorrection(field, "why"))
                        .toList(),
                values,
                OFFICIAL,
                NOW,
                DAY,
                DAY.plusDays(14));
        assertThat(application.getCorrections().open()).allMatch(open -> application.mayEdit(open.getField()));
        return application.getCorrections().open().stream()
                .filter(open -> !open.isAsked())
                .map(Correction::getField)
                .toList();
    }

    @Test
    void a_correction_does_not_move_a_place_without_a_district_to_another_oblast() {
        Territory before = rightUnder("110000000");
        Territory near = rightUnder("110000000");
        Territory far = rightUnder("550000000");
        Application application = draft();
        application.edit(CHAIR, NOW).fillCooperative(before, new Produce("120 т"));
        submit(application);
        application.askForCorrections(
                List.of(new AskedCorrection(Field.VILLAGE, "why")), values, OFFICIAL, NOW, DAY, DAY.plusDays(14));
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> application.edit(CHAIR, NOW).fillCooperative(far, new Produce("120 т")))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("village"));
        application.edit(CHAIR, NOW).fillCooperative(near, new Produce("120 т"));
        assertThat(application.getAnswers().getVillageCode()).isEqualTo(near.getCode());
    }

    private static Territory rightUnder(String oblast) {
        Territory place = mock();
        when(place.getCode()).thenReturn(oblast.substring(0, 2) + "1010" + (100 + PLACES.incrementAndGet()));
        when(place.getOblastCode()).thenReturn(oblast);
        return place;
    }

    @Test
    void a_correction_keeps_the_place_and_the_old_value_and_stops_the_clock() {
        Application application = draft();
        submit(application);
        ask(application);
        assertThat(application.getDeadlines().dueOn()).isNull();
        assertThat(application.getDeadlines().stoppedOn()).isEqualTo(DAY);
        when(values.recorded(any())).thenReturn(new Words("new"));
        application.sendBack(values, DUE, null, CHAIR, NOW);
        assertThat(application.getNumber()).isEqualTo("AA-2026-11-000123");
        assertThat(application.getCorrections().all())
                .filteredOn(Correction::isAsked)
                .singleElement()
                .satisfies(correction -> {
                    assertThat(correction.getOldValue()).isEqualTo(new Words("value"));
                    assertThat(correction.getNewValue()).isEqualTo(new Words("new"));
                });
        assertThat(application.getDeadlines().dueOn()).isEqualTo(DUE.of(Stage.DOCUMENT_CHECK));
    }

    @Test
    void who_concluded_does_not_decide() {
        Application application = everywhere().get("decision");
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> application.approve("ok", OFFICIAL, NOW));
        assertThat(application.getState()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void every_step_leaves_a_row() {
        assertThat(everywhere().get("approved").getTransitions())
                .extracting(row -> row.from() + ">" + row.to())
                .containsExactly(
                        "null>DRAFT",
                        "DRAFT>SUBMITTED",
                        "SUBMITTED>SUBMITTED",
                        "SUBMITTED>SUBMITTED",
                        "SUBMITTED>APPROVED");
    }

    @Test
    void each_row_names_the_event_the_stage_and_the_portals_own_route_as_its_basis() {
        Application approved = after(
                this::submit,
                this::ask,
                one -> one.sendBack(values, DUE, "same", CHAIR, NOW),
                this::checked,
                this::concluded);
        approved.approve("ok", DECIDER, NOW);
        assertThat(approved.getTransitions())
                .extracting(row -> row.event() + "@" + row.stage() + " " + row.basis())
                .containsExactly(
                        "STARTED@null null",
                        "SUBMITTED@null ROUTE",
                        "CORRECTION_ASKED@DOCUMENT_CHECK ROUTE",
                        "RESUBMITTED@DOCUMENT_CHECK ROUTE",
                        "CHECKED@DOCUMENT_CHECK ROUTE",
                        "CONCLUDED@CONCLUSION ROUTE",
                        "APPROVED@DECISION ROUTE");
        assertThat(everywhere().get("refused").getTransitions())
                .last()
                .extracting(row -> row.event() + "@" + row.stage() + " " + row.basis())
                .isEqualTo("REFUSED@DOCUMENT_CHECK R 6");
    }

    @Test
    void an_office_that_was_late_stays_late_while_the_applicant_corrects() {
        Application late = draft();
        submit(late);
        late.askForCorrections(
                List.of(new AskedCorrection(Field.AMOUNT, "why")),
                values,
                OFFICIAL,
                NOW,
                DAY.plusDays(4),
                DAY.plusDays(18));
        assertThat(late.getDeadlines().dueOn()).isEqualTo(DAY.plusDays(3));
        assertThat(late.getDeadlines().stoppedOn()).isEqualTo(DAY.plusDays(4));
    }

    @Test
    void a_number_names_programme_year_oblast_and_counter() {
        assertThat(ApplicationNumber.of("AA", 2026, "110000000", 123).written()).isEqualTo("AA-2026-11-000123");
    }

    private Map<String, Application> everywhere() {
        var all = new LinkedHashMap<String, Application>();
        all.put("draft", draft());
        all.put("check", after(this::submit));
        all.put("asked", after(this::submit, this::ask));
        all.put("conclusion", after(this::submit, this::checked));
        all.put("decision", after(this::submit, this::checked, this::concluded));
        all.put(
                "approved",
                after(this::submit, this::checked, this::concluded, one -> one.approve("ok", DECIDER, NOW)));
        all.put("refused", after(this::submit, one -> one.refuse("no", LegalReference.of("R 6"), DECIDER, NOW)));
        all.put("withdrawn", after(this::submit, one -> one.withdraw(null, CHAIR, NOW)));
        return all;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static Application after(Consumer<Application>... steps) {
        Application application = draft();
        List.of(steps).forEach(step -> step.accept(application));
        return application;
    }

    private static Application draft() {
        return Application.draft(UUID.randomUUID(), CHAIR, NOW);
    }

    private void submit(Application application) {
        application.submit(ApplicationNumber.of("AA", 2026, "110000000", 123), DUE, CHAIR, NOW);
    }

    private void ask(Application application) {
        application.askForCorrections(
                List.of(new AskedCorrection(Field.AMOUNT, "why")), values, OFFICIAL, NOW, DAY, DAY.plusDays(14));
    }

    private void checked(Application application) {
        application.completeCheck(OFFICIAL, NOW);
    }

    private void concluded(Application application) {
        application.conclude(true, "ok", OFFICIAL, NOW);
    }
}
