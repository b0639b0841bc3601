package kz.yntymaq.application;

import static java.util.Map.entry;
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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.calendar.MovedCalendar;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RecordedValue.Words;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.programme.edition.Basis;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.programme.edition.Shipped;
import kz.yntymaq.programme.route.Route;
import kz.yntymaq.support.Given;
import kz.yntymaq.support.Stages;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApplicationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final UUID CHAIR = UUID.randomUUID();
    private static final UUID OFFICIAL = UUID.randomUUID();
    private static final UUID DECIDER = UUID.randomUUID();
    private static final Edition EDITION = Shipped.edition("AA-2026-04-22");
    private static final Route ROUTE = Route.of(EDITION);
    private static final Deadlines DUE = new Deadlines(
            DAY,
            new StageDays(Map.of(
                    Stages.DOCUMENT_CHECK.code(), DAY.plusDays(3),
                    Stages.CONCLUSION.code(), DAY.plusDays(10),
                    Stages.DECISION.code(), DAY.plusDays(15))));

    private static final GivenAnswers PURPOSE = Given.purpose(
            "CROP",
            "to plough",
            Given.purchase("tractor", "MACHINERY", BigDecimal.TEN, "the works", false, false, false));
    private static final GivenAnswers HOUSE = Given.collateral("DWELLING", "a house", BigDecimal.TEN);

    private static final AtomicInteger PLACES = new AtomicInteger();

    private final FieldValues values = mock();

    ApplicationTest() {
        when(values.recorded(any())).thenReturn(new Words("value"));
        when(values.sheet()).thenReturn(Given.SHEET);
    }

    private static void fill(
            Application application, UUID by, Instant at, String page, GivenAnswers given, Territory... places) {
        application
                .edit(by, at)
                .fill(
                        Given.SHEET,
                        Given.SHEET.section(page).orElseThrow(),
                        given,
                        code -> Stream.of(places)
                                .filter(place -> place.getCode().equals(code))
                                .findFirst());
    }

    private static void fill(Application application, String page, GivenAnswers given, Territory... places) {
        fill(application, CHAIR, NOW, page, given, places);
    }

    @Test
    void each_step_is_refused_from_every_state_but_its_own() {
        Map<String, Application> at = everywhere();
        Map<String, Consumer<Application>> steps = new LinkedHashMap<>();
        steps.put("submit", this::submit);
        steps.put("ask", this::ask);
        steps.put("sendBack", one -> one.sendBack(values, DUE, "same", CHAIR, NOW));
        steps.put("completeDocumentCheck", one -> one.completeCheck(ROUTE, DUE, OFFICIAL, NOW));
        steps.put("conclude", one -> one.conclude(ROUTE, DUE, true, "ok", OFFICIAL, NOW));
        steps.put("approve", one -> one.approve("ok", null, DECIDER, NOW));
        steps.put("refuse", one -> one.refuse("no", LegalReference.of("R 7"), DECIDER, NOW));
        steps.put("recall", one -> one.recallCorrections(values, DUE, OFFICIAL, NOW));
        steps.put("withdraw", one -> one.withdraw(null, CHAIR, NOW));
        steps.put("fill", one -> fill(one, "amount", GivenAnswers.NONE));
        steps.put("fillPurpose", one -> fill(one, "purpose", GivenAnswers.NONE));
        steps.put("fillPlan", one -> fill(one, "plan", GivenAnswers.NONE));
        steps.put("fillCollateral", one -> fill(one, "collateral", GivenAnswers.NONE));
        steps.put("lapse", one -> one.lapse(OFFICIAL, NOW, DAY.plusDays(30)));
        steps.put("release", one -> one.release("gave it up", DECIDER, NOW));
        steps.put("copy", one -> Application.copyOf(one, CHAIR, NOW));
        steps.put("remind", one -> one.standing().reminded(DAY));
        steps.put("warn", one -> one.standing().warned(DAY, DAY));
        steps.put("recount", one -> one.recount(MovedCalendar.dayOff(DAY), 0));
        Map<String, List<String>> allowed = Map.ofEntries(
                entry("submit", List.of("draft")),
                entry("ask", List.of("check")),
                entry("sendBack", List.of("asked", "warned")),
                entry("completeDocumentCheck", List.of("check")),
                entry("conclude", List.of("conclusion")),
                entry("approve", List.of("decision")),
                entry("refuse", List.of("check", "decision")),
                entry("withdraw", List.of("draft", "check", "conclusion", "decision", "asked", "warned")),
                entry("fill", List.of("draft", "asked", "warned")),
                entry("fillPurpose", List.of("draft", "asked", "warned")),
                entry("fillPlan", List.of("draft", "asked", "warned")),
                entry("fillCollateral", List.of("draft", "asked", "warned")),
                entry("recall", List.of("asked", "warned")),
                entry("lapse", List.of("warned")),
                entry("release", List.of("approved")),
                entry("copy", List.of("refused", "withdrawn")),
                entry("remind", List.of("asked", "warned")),
                entry("warn", List.of("asked", "warned")),
                entry("recount", List.of("check", "asked", "warned", "conclusion", "decision")));
        steps.forEach((name, step) -> everywhere().forEach((state, application) -> {
            if (allowed.get(name).contains(state)) {
                step.accept(application);
            } else {
                assertThatExceptionOfType(WrongStateException.class)
                        .as(name + " from " + state)
                        .isThrownBy(() -> step.accept(application));
            }
        }));
        assertThat(at).hasSize(9);
    }

    @Test
    void a_correction_changes_only_what_was_asked_for() {
        Application application = draft();
        fill(application, "amount", Given.terms(BigDecimal.TEN, 12, 6));
        submit(application);
        ask(application);
        fill(application, "amount", Given.terms(BigDecimal.ONE, 60, 1));
        fill(application, "plan", Given.workPlan(1, 2));
        assertThat(application.getAnswers().given()).isEqualTo(Given.terms(BigDecimal.ONE, 12, 6));
        assertThat(application.getAnswers().getAmount()).isEqualTo(BigDecimal.ONE);
        assertThatExceptionOfType(WrongStateException.class)
                .isThrownBy(() -> application.edit(CHAIR, NOW).changeDocument("CHARTER"));
    }

    @Test
    void what_one_rule_looks_at_together_opens_together() {
        assertThat(opened("PURCHASES")).containsExactly("AMOUNT", "OWN_MONEY", "OTHER_MONEY");
        assertThat(opened("AMOUNT")).containsExactlyInAnyOrder("PURCHASES", "OWN_MONEY", "OTHER_MONEY");
        assertThat(opened("OTHER_MONEY")).containsExactlyInAnyOrder("PURCHASES", "AMOUNT", "OWN_MONEY");
        assertThat(opened("DIRECTION")).containsExactly("TERM");
        assertThat(opened("TERM")).containsExactly("DIRECTION");
        assertThat(opened("JOBS_NOW")).containsExactly("JOBS_PLANNED");
        assertThat(opened("JOBS_PLANNED")).containsExactly("JOBS_NOW");
        assertThat(opened("GRACE")).isEmpty();
        assertThat(opened("AMOUNT", "PURCHASES")).containsExactly("OWN_MONEY", "OTHER_MONEY");
    }

    private List<String> opened(String... asked) {
        Application application = draft();
        submit(application);
        application.askForCorrections(
                List.of(asked).stream()
                        .map(field -> new AskedCorrection(field, AskedCorrection.Reason.OTHER, "why"))
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
        fill(application, "cooperative", Given.cooperative(before.getCode(), "120 т"), before, near, far);
        submit(application);
        application.askForCorrections(
                List.of(new AskedCorrection("VILLAGE", AskedCorrection.Reason.OTHER, "why")),
                values,
                OFFICIAL,
                NOW,
                DAY,
                DAY.plusDays(14));
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() ->
                        fill(application, "cooperative", Given.cooperative(far.getCode(), "120 т"), before, near, far))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("village"));
        fill(application, "cooperative", Given.cooperative(near.getCode(), "120 т"), before, near, far);
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
        assertThat(application.getDeadlines().dueOn()).isEqualTo(DUE.of("DOCUMENT_CHECK"));
    }

    @Test
    void what_came_back_waits_until_it_is_accepted_asked_again_or_given_up() {
        Application application = draft();
        submit(application);
        ask(application);
        assertThat(application.getCorrections().waiting())
                .as("with the applicant")
                .isEmpty();
        application.sendBack(values, DUE, "same", CHAIR, NOW);
        Correction first = application.getCorrections().waiting().get(0);
        judge(application, first, Correction.Verdict.NOT_ACCEPTED);
        assertThat(application.getCorrections().waiting()).isEmpty();
        assertThat(application.getCorrections().again())
                .containsExactly(new AskedCorrection("AMOUNT", AskedCorrection.Reason.OTHER, "still too much"));
        judge(application, first, Correction.Verdict.ACCEPTED);
        assertThat(application.getCorrections().again()).as("a slip is mended").isEmpty();
        application.judgeCorrections(
                List.of(new Corrections.Judged(first.getId(), Correction.Verdict.ACCEPTED, null)), CHAIR, NOW);
        assertThat(first.getJudgedBy())
                .as("who says the same again did not say it")
                .isEqualTo(OFFICIAL);
        judge(application, first, Correction.Verdict.NOT_ACCEPTED);

        ask(application);
        assertThat(application.getCorrections().again()).as("asked again").isEmpty();
        application.sendBack(values, DUE, "same", CHAIR, NOW);
        judge(application, application.getCorrections().waiting().get(0), Correction.Verdict.ACCEPTED);
        assertThat(application.getCorrections().again()).isEmpty();
        assertThat(application.getCorrections().waiting()).isEmpty();

        ask(application);
        application.recallCorrections(values, DUE, OFFICIAL, NOW);
        assertThat(application.getCorrections().waiting()).as("given up").isEmpty();
        checked(application);
        assertThatExceptionOfType(StaleEditException.class)
                .as("another request of the field came after it")
                .isThrownBy(() -> judge(application, first, Correction.Verdict.ACCEPTED));
    }

    private static void judge(Application application, Correction correction, Correction.Verdict verdict) {
        application.judgeCorrections(
                List.of(new Corrections.Judged(correction.getId(), verdict, "still too much")), OFFICIAL, NOW);
    }

    @Test
    void who_concluded_does_not_decide() {
        Application application = everywhere().get("decision");
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> application.approve("ok", null, OFFICIAL, NOW));
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
        approved.approve("ok", null, DECIDER, NOW);
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
                .isEqualTo("REFUSED_AT_CHECK@DOCUMENT_CHECK R 6");
    }

    @Test
    void an_office_that_was_late_stays_late_while_the_applicant_corrects() {
        Application late = draft();
        submit(late);
        late.askForCorrections(
                List.of(new AskedCorrection("AMOUNT", AskedCorrection.Reason.OTHER, "why")),
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

    @Test
    void a_copy_of_a_refused_one_takes_the_answers_over_and_not_the_number() {
        Application refused = after(ApplicationTest::answer, this::submit);
        refused.refuse("no", LegalReference.of("R 6"), DECIDER, NOW);
        Application copy = Application.copyOf(refused, CHAIR, NOW.plusSeconds(60));
        assertThat(copy.getId()).isNotEqualTo(refused.getId());
        assertThat(copy.getApplicantId()).isEqualTo(refused.getApplicantId());
        assertThat(copy.getProgramme()).isEqualTo(refused.getProgramme()).isNotEmpty();
        assertThat(copy.getState()).isEqualTo(ApplicationState.DRAFT);
        assertThat(copy.getNumber()).isNull();
        assertThat(copy.getSubmittedAt()).isNull();
        assertThat(copy.getStage()).isNull();
        assertThat(copy.getAnswers().given()).isEqualTo(refused.getAnswers().given());
        assertThat(copy.getAnswers().given().rows("PURCHASES")).hasSize(1);
        assertThat(copy.getAnswers().getAmount()).isEqualTo(BigDecimal.TEN);
    }

    @Test
    void who_filled_it_in_last_is_kept() {
        UUID member = UUID.randomUUID();
        Instant later = NOW.plusSeconds(60);
        List<BiConsumer<Application, UUID>> edits = List.of(
                (one, by) -> fill(one, by, later, "purpose", PURPOSE),
                (one, by) -> fill(one, by, later, "amount", GivenAnswers.NONE),
                (one, by) -> fill(one, by, later, "plan", GivenAnswers.NONE),
                (one, by) -> fill(one, by, later, "collateral", HOUSE),
                (one, by) -> fill(one, by, later, "cooperative", GivenAnswers.NONE),
                (one, by) -> one.edit(by, later).changeDocument("CHARTER"));
        for (var edit : edits) {
            Application application = draft();
            edit.accept(application, member);
            assertThat(application.getAnswers().getEditedBy()).isEqualTo(member);
            assertThat(application.getAnswers().getEditedAt()).isEqualTo(later);
        }
    }

    @Test
    void a_numbered_one_stays_in_the_district_of_its_queue() {
        Territory village = mock();
        when(village.getCode()).thenReturn("115630100");
        when(village.getOblastCode()).thenReturn("110000000");
        when(village.getDistrictCode()).thenReturn("115600000");
        Application application = draft();
        fill(application, "cooperative", Given.cooperative("115630100", null), village);
        assertThat(application.districtToStayIn()).as("a draft may move").isEmpty();
        submit(application);
        assertThat(application.districtToStayIn()).isEqualTo("1156");
        assertThat(application.getSubmittedAt()).isEqualTo(NOW);
        assertThat(application.getStage()).isEqualTo(Stages.DOCUMENT_CHECK);
    }

    @Test
    void a_refusal_before_the_conclusion_is_one_by_documents_and_one_after_it_is_not() {
        assertThat(ApplicationEvent.isOfDocuments(everywhere().get("refused").lastTransition()))
                .isTrue();
        Application decided = everywhere().get("decision");
        assertThat(ApplicationEvent.isOfDocuments(decided.lastTransition())).isFalse();
        decided.refuse("no", LegalReference.of("R 7"), DECIDER, NOW);
        assertThat(ApplicationEvent.isOfDocuments(decided.lastTransition())).isFalse();
        assertThat(decided.getConclusion()).isEqualTo(new Conclusion(true, "ok", OFFICIAL));
        assertThat(ApplicationEvent.isOfDocuments(everywhere().get("check").lastTransition()))
                .isFalse();
        assertThat(everywhere().get("check").getConclusion()).isNull();
    }

    @Test
    void a_silent_case_can_be_closed_from_the_day_of_the_warning_on_and_not_before() {
        Application warned = everywhere().get("warned");
        assertThat(everywhere().get("asked").mayLapse(DAY.plusYears(1)))
                .as("nobody warned")
                .isFalse();
        assertThat(warned.mayLapse(DAY.plusDays(19))).isFalse();
        assertThat(warned.mayLapse(DAY.plusDays(20))).isTrue();
        assertThatExceptionOfType(WrongStateException.class)
                .isThrownBy(() -> warned.lapse(OFFICIAL, NOW, DAY.plusDays(19)));
        warned.lapse(OFFICIAL, NOW, DAY.plusDays(20));
        assertThat(warned.getState()).isEqualTo(ApplicationState.LAPSED);
        assertThat(warned.lastTransition().event()).isEqualTo("LAPSED");
        assertThat(warned.mayLapse(DAY.plusDays(20))).isFalse();
    }

    @Test
    void an_approval_given_up_ends_the_case_with_its_reason() {
        Application approved = everywhere().get("approved");
        approved.release("bought from own money", DECIDER, NOW);
        assertThat(approved.getState()).isEqualTo(ApplicationState.RELEASED);
        assertThat(approved.lastTransition().reason()).isEqualTo("bought from own money");
    }

    @Test
    void a_changed_calendar_moves_what_is_due_and_says_whether_it_did() {
        Application waiting = everywhere().get("check");
        assertThat(waiting.recount(MovedCalendar.dayOff(DAY), 0)).isFalse();
        assertThat(waiting.recount(MovedCalendar.dayOff(DAY.plusDays(1)), 0)).isTrue();
        assertThat(waiting.getDeadlines().dueOn()).isEqualTo(DAY.plusDays(4));
        assertThat(waiting.getDeadlines().of("DECISION")).isEqualTo(DAY.plusDays(16));
        Application asked = everywhere().get("asked");
        assertThat(asked.recount(MovedCalendar.dayOff(DAY.plusDays(1)), 0)).isTrue();
        assertThat(asked.getDeadlines().dueOn()).as("the clock stands still").isNull();
        assertThat(asked.getDeadlines().stoppedOn()).isEqualTo(DAY);
    }

    @Test
    void a_request_taken_back_closes_what_it_opened_and_keeps_what_was_corrected_by_then() {
        Application asked = everywhere().get("asked");
        Instant later = NOW.plusSeconds(60);
        when(values.recorded(any())).thenReturn(new Words("corrected"));
        asked.recallCorrections(values, DUE, OFFICIAL, later);
        assertThat(asked.getState()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(asked.getStage()).isEqualTo(Stages.DOCUMENT_CHECK);
        assertThat(asked.getCorrections().open()).isEmpty();
        assertThat(asked.getCorrections().all()).isNotEmpty().allSatisfy(recalled -> {
            assertThat(recalled.getNewValue()).isEqualTo(new Words("corrected"));
            assertThat(recalled.getRecalledAt()).isEqualTo(later);
            assertThat(recalled.getSentBackAt()).isNull();
        });
    }

    @Test
    void sent_back_unchanged_it_says_why_and_sent_back_changed_it_need_not() {
        Application asked = everywhere().get("asked");
        assertThat(asked.getCorrections().unanswered(values)).isNotEmpty();
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> asked.sendBack(values, DUE, null, CHAIR, NOW))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("unchanged"));
        asked.sendBack(values, DUE, "it was right", CHAIR, NOW);
        assertThat(asked.lastTransition().reason()).isEqualTo("it was right");
        assertThat(asked.getCorrections().open()).isEmpty();
        assertThat(asked.getCorrections().all()).noneMatch(Correction::isChanged);

        Application changed = everywhere().get("asked");
        when(values.recorded("AMOUNT")).thenReturn(new Words("other"));
        assertThat(changed.getCorrections().unanswered(values)).isEmpty();
        assertThat(changed.getCorrections().all()).noneMatch(Correction::isChanged);
        changed.sendBack(values, DUE, null, CHAIR, NOW);
        assertThat(changed.getCorrections().all())
                .filteredOn(Correction::isChanged)
                .singleElement()
                .satisfies(correction -> {
                    assertThat(correction.getField()).isEqualTo("AMOUNT");
                    assertThat(correction.getComment()).isEqualTo("why");
                    assertThat(correction.getBinding()).isNull();
                    assertThat(correction.getAskedBy()).isEqualTo(OFFICIAL);
                    assertThat(correction.getAskedAt()).isEqualTo(NOW);
                    assertThat(correction.getSentBackAt()).isEqualTo(NOW);
                });
        assertThat(changed.getCorrections().all())
                .filteredOn(correction -> !correction.isAsked())
                .extracting(Correction::getBinding)
                .containsExactly(
                        JointFields.PURCHASES_AND_AMOUNT,
                        JointFields.AMOUNT_AND_OWN_MONEY,
                        JointFields.OWN_AND_OTHER_MONEY);
    }

    @Test
    void each_of_two_fields_that_a_rule_binds_leads_to_the_other() {
        assertThat(bound("PURCHASES")).isEqualTo("AMOUNT");
        assertThat(bound("AMOUNT")).isEqualTo("PURCHASES");
        assertThat(bound("TERM")).isNull();
    }

    private static @Nullable String bound(String field) {
        var other = JointFields.PURCHASES_AND_AMOUNT.with(field, Given.SHEET);
        return other == null ? null : other.code();
    }

    /** Fills in every section. */
    private static void answer(Application draft) {
        fill(draft, "purpose", PURPOSE);
        fill(draft, "amount", Given.terms(BigDecimal.TEN, 12, 6));
        fill(draft, "plan", Given.workPlan(1, 2));
        fill(draft, "collateral", HOUSE);
    }

    private Map<String, Application> everywhere() {
        var all = new LinkedHashMap<String, Application>();
        all.put("draft", draft());
        all.put("check", after(this::submit));
        all.put("asked", after(this::submit, this::ask));
        all.put("warned", after(this::submit, this::ask, one -> one.standing().warned(DAY, DAY.plusDays(20))));
        all.put("conclusion", after(this::submit, this::checked));
        all.put("decision", after(this::submit, this::checked, this::concluded));
        all.put(
                "approved",
                after(this::submit, this::checked, this::concluded, one -> one.approve("ok", null, DECIDER, NOW)));
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
        return Application.draft(Programmes.AUYL_AMANATY, UUID.randomUUID(), CHAIR, NOW);
    }

    private void submit(Application application) {
        application.submit(
                ApplicationNumber.of("AA", 2026, "110000000", 123),
                new Basis(EDITION.id(), new BigDecimal("4325")),
                ROUTE,
                DUE,
                CHAIR,
                NOW);
    }

    private void ask(Application application) {
        application.askForCorrections(
                List.of(new AskedCorrection("AMOUNT", AskedCorrection.Reason.OTHER, "why")),
                values,
                OFFICIAL,
                NOW,
                DAY,
                DAY.plusDays(14));
    }

    private void checked(Application application) {
        application.completeCheck(ROUTE, application.getDeadlines(), OFFICIAL, NOW);
    }

    private void concluded(Application application) {
        application.conclude(ROUTE, application.getDeadlines(), true, "ok", OFFICIAL, NOW);
    }
}
