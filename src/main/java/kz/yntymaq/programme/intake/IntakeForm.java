package kz.yntymaq.programme.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/** Intake in an oblast as typed. */
record IntakeForm(
        @NotNull(message = "{error.required}") @Nullable @Label("intake.state")
        IntakeState state,

        @Nullable @Label("intake.returned") Boolean returned,

        @Size(max = IntakeForm.LONGEST, message = "{error.long}") @Nullable @Label("intake.notice-kk")
        String noticeKk,

        @Size(max = IntakeForm.LONGEST, message = "{error.long}") @Nullable @Label("intake.notice-ru")
        String noticeRu,

        @Size(max = IntakeForm.LONGEST, message = "{error.long}") @Nullable @Label("intake.notice-en")
        String noticeEn,

        @NotNull(message = "{error.required}") @Nullable @Label("intake.since")
        LocalDate since,

        @Nullable @Label("intake.until") LocalDate until,
        @Nullable Integer version) {

    static final int LONGEST = 1000;

    static IntakeForm of(Intakes.@Nullable Stored stored, LocalDate today) {
        if (stored == null) {
            return new IntakeForm(IntakeState.OPEN, false, null, null, null, today, null, null);
        }
        Intake intake = stored.intake();
        Wording notice = intake.notice();
        return new IntakeForm(
                intake.state(),
                intake.returned(),
                notice == null ? null : notice.kk(),
                notice == null ? null : notice.ru(),
                notice == null ? null : notice.en(),
                intake.since(),
                intake.until(),
                stored.version());
    }

    /** Whether a text is missing in this language: one is needed unless intake is open, and then in all of them or none. */
    boolean lacks(@Nullable String words) {
        boolean any = Text.words(noticeKk) != null || Text.words(noticeRu) != null || Text.words(noticeEn) != null;
        return Text.words(words) == null && (any || (state != null && state != IntakeState.OPEN));
    }

    boolean endsBeforeItBegins() {
        return since != null && until != null && until.isBefore(since);
    }

    /** What was typed, once it has been found valid. */
    Intakes.Setting toSetting() {
        String kk = Text.words(noticeKk);
        String ru = Text.words(noticeRu);
        String en = Text.words(noticeEn);
        if (state == null || since == null) {
            throw new IllegalStateException("the form has not been checked");
        }
        return new Intakes.Setting(
                state,
                state == IntakeState.NO_MONEY && Text.yes(returned),
                kk == null || ru == null || en == null ? null : new Wording(kk, ru, en),
                since,
                until,
                version);
    }
}
