package kz.yntymaq.programme.intake;

import java.time.LocalDate;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.QueuePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Intake for a programme in an oblast.
 *
 * @param returned whether, although there is no money, applications are taken for money that borrowers return
 * @param notice for everyone; null where intake is open and nothing is to be said
 * @param since first day
 * @param until last day, null where it is not known
 */
public record Intake(
        IntakeState state,
        boolean returned,
        @Nullable Wording notice,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** Nobody has set anything. */
    static final Intake OPEN = new Intake(IntakeState.OPEN, false, null, null, null);

    /** As it stands on a day: what begins later or has ended does not count. */
    Intake on(LocalDate day) {
        boolean over = until != null && day.isAfter(until);
        return hasBegunOn(day) && !over ? this : OPEN;
    }

    /** Whether its first day has come. */
    boolean hasBegunOn(LocalDate day) {
        return since == null || !day.isBefore(since);
    }

    /**
     * Whether an application may be sent. Without money a loan is asked for only where returned money is lent again
     * (point 14 of the rules of microcredit); a subsidy where those who are not paid wait on.
     */
    boolean takes(Content content) {
        return switch (state) {
            case OPEN -> true;
            case PAUSED, CLOSED -> false;
            case NO_MONEY -> {
                QueuePolicy queue = content.queue();
                yield content.kind().isLent() ? returned : queue != null && queue.carriedOver();
            }
        };
    }

    /** Message key of how applications are taken all the same although there is no money. */
    static String withoutMoneyKey(boolean lent) {
        return lent ? "intake.public.from-returned" : "intake.public.waits";
    }
}
