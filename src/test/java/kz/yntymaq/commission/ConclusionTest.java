package kz.yntymaq.commission;

import static kz.yntymaq.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.applicant.ApplicantPeople;
import kz.yntymaq.calendar.WorkDays;
import kz.yntymaq.kernel.FieldViolationException;
import org.junit.jupiter.api.Test;

/** A conclusion through its years: what the act lets be written down when, and until when it is good. */
class ConclusionTest {

    private static final UUID BY = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");
    private static final LocalDate GIVEN = LocalDate.of(2025, 3, 12);
    private static final LocalDate REGISTERED = GIVEN.minusYears(2);
    private static final ApplicantPeople.Known PEOPLE =
            new ApplicantPeople.Known(List.of(new PersonName("Қожахметов", "Дархан", "Серікұлы")));
    private static final String THREE = "Сейтов А., маман\nКим В., маман\nДүйсенов Б., маман";

    private final WorkDays days = new WorkDays(Map.of(), Set.of(2026));

    private static Conclusion made(boolean positive, String specialists) {
        return Conclusion.of(
                UUID.randomUUID(),
                "110000000",
                new GivenConclusion("MILK", "7", GIVEN, specialists, positive, false),
                3,
                BY,
                NOW,
                REGISTERED,
                GIVEN);
    }

    private static GivenConclusion of(String specialists, boolean vouched) {
        return new GivenConclusion("MILK", "7", GIVEN, specialists, true, vouched);
    }

    private static void refusedNames(String key, String specialists, boolean vouched) {
        assertThatExceptionOfType(FieldViolationException.class)
                .as(specialists)
                .isThrownBy(() -> of(specialists, vouched).requireSpecialists(PEOPLE))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static Conclusion positive() {
        return made(true, THREE);
    }

    @Test
    void it_is_good_for_three_years_from_its_day_and_a_negative_one_for_nothing() {
        assertThat(positive().on(GIVEN)).isEqualTo(ConclusionState.STANDS);
        assertThat(positive().on(LocalDate.of(2028, 3, 12))).isEqualTo(ConclusionState.STANDS);
        assertThat(positive().on(LocalDate.of(2028, 3, 13))).isEqualTo(ConclusionState.EXPIRED);
        assertThat(made(false, THREE).on(GIVEN)).isEqualTo(ConclusionState.NEGATIVE);
    }

    @Test
    void at_least_three_visit() {
        of(THREE, false).requireSpecialists(PEOPLE);
        for (String few : List.of(
                "Сейтов А.\nКим В.", "–\n–\n–", "маман\nбас маман\nзоотехник", "Сейтов А.\nКим В.\nбас маман")) {
            refusedNames("commission.error.specialists", few, true);
        }
        refusedNames("commission.error.same-name", "Сейтов А.\nКим В.\nВ.\u00a0\u200bКим ", false);
    }

    @Test
    void its_day_is_not_to_come_and_not_before_the_registration_or_the_order() {
        for (var refused : Map.of(
                        "commission.error.future", GIVEN.plusDays(1),
                        "commission.error.before-registration", REGISTERED.minusDays(1),
                        "commission.error.before-order", LocalDate.of(1900, 1, 1))
                .entrySet()) {
            var given = new GivenConclusion("MILK", "7", refused.getValue(), THREE, true, false);
            assertThatExceptionOfType(FieldViolationException.class)
                    .isThrownBy(
                            () -> Conclusion.of(UUID.randomUUID(), "110000000", given, 3, BY, NOW, REGISTERED, GIVEN))
                    .satisfies(why -> assertThat(why.field()).isEqualTo("day"))
                    .satisfies(why -> assertThat(why.key()).isEqualTo(refused.getKey()));
        }
        new GivenConclusion("MILK", "7", GivenConclusion.ORDER, THREE, true, false)
                .requireDay(LocalDate.of(1998, 1, 1), GIVEN);
        new GivenConclusion("MILK", "7", REGISTERED, THREE, true, false).requireDay(REGISTERED, GIVEN);
    }

    @Test
    void it_is_asked_for_documents_each_year_after_its_own_which_come_and_are_confirmed() {
        Conclusion conclusion = positive();
        assertThat(conclusion.isToBeConfirmed(LocalDate.of(2025, 12, 31))).isFalse();
        LocalDate notice = LocalDate.of(2026, 2, 27);
        assertThat(conclusion.isToBeConfirmed(notice)).isTrue();
        assertThat(conclusion.steps(notice))
                .containsExactly(ConclusionStep.NOTICE, ConclusionStep.PRELIMINARY, ConclusionStep.CANCELLATION);
        refused("commission.error.turn", () -> step(conclusion, ConclusionStep.CONFIRMATION, notice));
        step(conclusion, ConclusionStep.NOTICE, notice);
        assertThat(conclusion.getCheck().answerBy())
                .as("fourteen calendar days")
                .isEqualTo("2026-03-13");

        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> conclusion.checked(
                        ConclusionStep.RECEIPT, notice.minusDays(1), days, BY, NOW, notice.plusDays(3)));
        LocalDate came = LocalDate.of(2026, 3, 12);
        step(conclusion, ConclusionStep.RECEIPT, came);
        assertThat(conclusion.getCheck().checkBy()).as("five working days").isEqualTo("2026-03-19");
        step(conclusion, ConclusionStep.CONFIRMATION, LocalDate.of(2026, 3, 17));
        assertThat(conclusion.isToBeConfirmed(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(conclusion.isToBeConfirmed(LocalDate.of(2027, 1, 1))).isTrue();
    }

    private void step(Conclusion conclusion, ConclusionStep step, LocalDate day) {
        conclusion.checked(step, day, days, BY, NOW, day);
    }

    @Test
    void documents_are_late_only_after_their_fourteen_days() {
        Conclusion conclusion = positive();
        LocalDate notice = LocalDate.of(2026, 2, 27);
        step(conclusion, ConclusionStep.NOTICE, notice);
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> tell(conclusion, RevocationGround.LATE, notice.plusDays(14)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("ground"));
        tell(conclusion, RevocationGround.LATE, notice.plusDays(15));
        assertThat(conclusion.getPreliminary()).isNotNull();
    }

    private void tell(Conclusion conclusion, RevocationGround ground, LocalDate today) {
        conclusion.tell(ground, "Құжаттар келмеді.", days, BY, NOW, today);
    }

    @Test
    void it_is_withdrawn_only_after_the_co_operative_could_object_and_then_for_good() {
        Conclusion conclusion = positive();
        LocalDate told = LocalDate.of(2026, 3, 16);
        tell(conclusion, RevocationGround.CAPACITY, told);
        assertThat(conclusion.getPreliminary().days().objectUntil()).isEqualTo("2026-03-18");
        assertThat(conclusion.getPreliminary().days().from()).isEqualTo("2026-03-19");
        refused("commission.error.turn", () -> conclusion.revoke("Себеп", BY, NOW, LocalDate.of(2026, 3, 18)));
        conclusion.object("Қуаты сай.", BY, NOW, LocalDate.of(2026, 3, 18));
        refused("commission.error.no-objection", () -> conclusion.object("Тағы", BY, NOW, LocalDate.of(2026, 3, 18)));
        conclusion.revoke("Себеп", BY, NOW, LocalDate.of(2026, 3, 19));
        assertThat(conclusion.on(LocalDate.of(2026, 3, 18))).isEqualTo(ConclusionState.STANDS);
        assertThat(conclusion.on(LocalDate.of(2026, 3, 19))).isEqualTo(ConclusionState.REVOKED);
        assertThat(conclusion.steps(LocalDate.of(2026, 3, 20))).isEmpty();
    }

    @Test
    void it_is_kept_after_the_hearing_and_an_objection_is_late_after_two_working_days() {
        Conclusion conclusion = positive();
        refusedOf(conclusion, RevocationGround.REFUSED_TO_SEND);
        step(conclusion, ConclusionStep.NOTICE, LocalDate.of(2026, 2, 27));
        tell(conclusion, RevocationGround.REFUSED_TO_SEND, LocalDate.of(2026, 3, 16));
        refused("commission.error.no-objection", () -> conclusion.object("Кеш", BY, NOW, LocalDate.of(2026, 3, 19)));
        conclusion.keep("Құжаттар табылды.", BY, NOW, LocalDate.of(2026, 3, 17));
        assertThat(conclusion.on(LocalDate.of(2026, 3, 17))).isEqualTo(ConclusionState.STANDS);
        assertThat(conclusion.getPreliminary()).isNull();
        assertThat(conclusion.getEvents())
                .extracting(ConclusionEvent::event)
                .containsExactly("GIVEN", "NOTICE", "PRELIMINARY", "KEEPING");
    }

    private void refusedOf(Conclusion conclusion, RevocationGround ground) {
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> tell(conclusion, ground, LocalDate.of(2026, 3, 16)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("commission.error.not-asked"));
    }

    @Test
    void a_notice_that_is_dated_back_makes_nobody_late_before_fourteen_days_from_its_record() {
        Conclusion conclusion = positive();
        LocalDate told = LocalDate.of(2026, 11, 27);
        conclusion.checked(ConclusionStep.NOTICE, LocalDate.of(2026, 1, 1), days, BY, NOW, told);
        assertThat(conclusion.getCheck().answerBy()).as("as the act counts").isEqualTo("2026-01-15");
        assertThat(conclusion.getCheck().isTermMoved()).isTrue();
        for (LocalDate day : new LocalDate[] {told, told.plusDays(14)}) {
            assertThatExceptionOfType(FieldViolationException.class)
                    .isThrownBy(() -> tell(conclusion, RevocationGround.LATE, day))
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("commission.error.not-late"));
        }
        tell(conclusion, RevocationGround.LATE, told.plusDays(15));
        assertThat(conclusion.getPreliminary()).isNotNull();
    }

    @Test
    void documents_that_came_after_their_last_day_are_late_although_they_came() {
        Conclusion conclusion = positive();
        LocalDate notice = LocalDate.of(2026, 2, 27);
        step(conclusion, ConclusionStep.NOTICE, notice);
        step(conclusion, ConclusionStep.RECEIPT, notice.plusDays(15));
        tell(conclusion, RevocationGround.LATE, notice.plusDays(16));
        assertThat(conclusion.getPreliminary()).isNotNull();
    }

    @Test
    void nothing_is_withdrawn_for_documents_that_came_in_time() {
        Conclusion conclusion = positive();
        LocalDate notice = LocalDate.of(2026, 2, 27);
        step(conclusion, ConclusionStep.NOTICE, notice);
        step(conclusion, ConclusionStep.RECEIPT, notice.plusDays(14));
        for (RevocationGround ground : List.of(RevocationGround.LATE, RevocationGround.REFUSED_TO_SEND)) {
            refused("commission.error.came", () -> tell(conclusion, ground, notice.plusDays(40)));
        }
    }

    @Test
    void one_person_with_three_positions_is_one_specialist_however_they_are_set_off() {
        for (String same : List.of(
                "Сейтов А., маман\nСейтов А., бас маман\nКим В., зоотехник",
                "Ахметов Ербол – маман\nАхметов Ербол – бас маман\nАхметов Ербол – зоотехник",
                "маман, Ахметов Ербол\nбас маман, Ахметов Ербол\nзоотехник, Ахметов Ербол",
                "Ахметов Ербол маман\nАхметов Ербол Е., маман\nКим Виктория, маман")) {
            refusedNames("commission.error.same-name", same, false);
        }
    }

    @Test
    void nobody_of_the_co_operative_visits_whatever_stands_beside_the_name() {
        for (String line : List.of(
                "Қожахметов Д. бас маман",
                "Қожахметов Дархан – маман",
                "маман, Қожахметов Дархан",
                "бас маман Қожахметов Дархан",
                "Кожахметов Дархан Серикулы")) {
            refusedNames("commission.error.conflict", "Сейтов А.\nКим В.\n" + line, false);
        }
        of("Сейтов А.\nКим В.\nҚожахметов Данияр, маман", false).requireSpecialists(PEOPLE);
    }

    @Test
    void namesakes_visit_where_the_official_vouches_for_full_names_and_for_initials_nobody_can() {
        String two = "Ахметов Ербол, маман\nАхметов Ербол, зоотехник\nКим Виктория, маман";
        refusedNames("commission.error.same-name", two, false);
        of(two, true).requireSpecialists(PEOPLE);
        String chair = "Сейтов Асан\nКим Виктория\nҚожахметов Дархан, маман";
        refusedNames("commission.error.conflict", chair, false);
        of(chair, true).requireSpecialists(PEOPLE);
        refusedNames("commission.error.same-name", "Сейтов А.\nСейтов А.\nКим В.", true);
        refusedNames("commission.error.conflict", "Сейтов А.\nКим В.\nҚожахметов Д., маман", true);
    }

    @Test
    void what_was_entered_by_mistake_is_taken_back_by_somebody_else_and_not_during_a_hearing() {
        Conclusion conclusion = positive();
        UUID second = UUID.randomUUID();
        refused("commission.error.same-person", () -> conclusion.cancel("Қате.", BY, NOW, GIVEN));
        tell(conclusion, RevocationGround.CAPACITY, GIVEN);
        refused("commission.error.turn", () -> conclusion.cancel("Қате.", second, NOW, GIVEN));
        conclusion.keep("Қуаты сай.", BY, NOW, GIVEN);
        conclusion.cancel("Қате.", second, NOW, GIVEN);
        assertThat(conclusion.on(GIVEN)).isEqualTo(ConclusionState.CANCELLED);
        assertThat(conclusion.steps(GIVEN)).isEmpty();
        assertThat(conclusion.isToBeConfirmed(LocalDate.of(2026, 1, 9))).isFalse();
    }
}
