package kz.yntymaq.cooperative.membership;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.Objects;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/** The part of a form that tells how a general meeting voted, as typed. */
public record VoteForm(
        @NotNull(message = "{error.date}") @Nullable @Label("cooperative.decision.on")
        LocalDate on,

        @NotNull(message = "{error.required}")
        @Min(value = 1, message = "{error.positive}")
        @Max(value = MOST_VOTES, message = "{error.count}")
        @Nullable
        @Label("cooperative.decision.present")
        Integer present,

        @NotNull(message = "{error.required}")
        @PositiveOrZero(message = "{cooperative.error.negative}")
        @Max(value = MOST_VOTES, message = "{error.count}")
        @Nullable
        @Label("cooperative.decision.for")
        Integer votesFor,

        @NotNull(message = "{error.required}")
        @PositiveOrZero(message = "{cooperative.error.negative}")
        @Max(value = MOST_VOTES, message = "{error.count}")
        @Nullable
        @Label("cooperative.decision.against")
        Integer votesAgainst,

        @NotNull(message = "{error.required}")
        @PositiveOrZero(message = "{cooperative.error.negative}")
        @Max(value = MOST_VOTES, message = "{error.count}")
        @Nullable
        @Label("cooperative.decision.abstained")
        Integer abstained) {

    /** An empty one. */
    public static final VoteForm NONE = new VoteForm(null, null, null, null, null);

    /** More than any co-operative has members; sums of it stay numbers. */
    private static final int MOST_VOTES = 100_000;

    /** A form that was sent without any of these fields has an empty vote, whose fields are then missing. */
    public static VoteForm orNone(@Nullable VoteForm vote) {
        return Objects.requireNonNullElse(vote, NONE);
    }

    /** The vote as it was typed, once it was found to be whole. */
    @SuppressWarnings("NullAway") // validated before
    public MeetingDecision toDecision() {
        return new MeetingDecision(on, present, votesFor, votesAgainst, abstained);
    }
}
