package kz.yntymaq.cooperative.meeting;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;

/** A question as it is typed; which of the fields are asked depends on its topic. */
record MatterForm(
        @Nullable @Legible @Label("meeting.programme") String programme,

        @Nullable @Label("meeting.person") UUID person,

        @Size(max = LONGEST, message = "{error.long}") @Nullable @Legible @Label("meeting.words")
        String words,

        @Positive(message = "{error.positive}")
        @Digits(integer = 13, fraction = 2, message = "{error.number}")
        @Nullable
        @Label("meeting.sum")
        BigDecimal sum,

        @Size(max = LONGEST, message = "{error.long}") @Nullable @Legible @Label("meeting.use")
        String use,

        @Size(max = LONGEST, message = "{error.long}") @Nullable @Legible @Label("meeting.words-ru")
        String wordsRu,

        @Min(value = 2015, message = "{meeting.error.year}")
        @Max(value = 2100, message = "{meeting.error.year}")
        @Nullable
        @Label("meeting.year")
        Integer year,

        @Nullable @Label("meeting.one-language") Boolean oneLanguage,

        @NotNull UUID once) {

    private static final int LONGEST = 2000;

    boolean isOneLanguage() {
        return !Boolean.TRUE.equals(oneLanguage) && (Text.words(words) == null) != (Text.words(wordsRu) == null);
    }

    /** What was typed; the language that was given serves both. */
    Meetings.Put put(Topic topic) {
        return topic.isOfPerson()
                ? Meetings.Put.of(topic, requireNonNull(person))
                : new Meetings.Put(
                        topic,
                        null,
                        Optional.ofNullable(Text.words(words)).orElseGet(() -> Text.words(wordsRu)),
                        sum,
                        Text.words(use),
                        Text.words(wordsRu),
                        null,
                        topic == Topic.AUTHORISATION ? programme : null,
                        topic == Topic.REPORT ? year : null);
    }
}
