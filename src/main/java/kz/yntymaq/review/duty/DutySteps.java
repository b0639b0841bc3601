package kz.yntymaq.review.duty;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.progress.StepWords;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.programme.content.DutyEntry;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** What was written of a duty: kept in no language in the history, read by its text there. */
@Component
class DutySteps implements StepWords {

    /** As {@link #written} writes it. */
    private static final Pattern KEPT = Pattern.compile("(\\S+) ([0-9]{4}) (\\S): (.*)", Pattern.DOTALL);

    private final ApplicationEditions editions;
    private final Texts texts;

    DutySteps(ApplicationEditions editions, Texts texts) {
        this.editions = editions;
        this.texts = texts;
    }

    /** What the history keeps. @param duty its code @param words on what it rests */
    static String written(String duty, int year, DutyOutcome outcome, String words) {
        return "%s %d %s: %s".formatted(duty, year, outcome.mark(), words);
    }

    @Override
    public Optional<String> of(Application application, Transition step) {
        Matcher kept = KEPT.matcher(step.reason() == null ? "" : step.reason());
        return ApplicationEvent.of(step) == ApplicationEvent.DUTY_RECORDED && kept.matches()
                ? Optional.of(texts.get(
                        "review.duty.step",
                        text(application, kept.group(1)),
                        kept.group(2),
                        outcome(kept.group(3)),
                        kept.group(4)))
                : Optional.empty();
    }

    private String text(Application application, String duty) {
        return editions.of(application).content().duties().stream()
                .filter(each -> each.code().equals(duty))
                .map(DutyEntry::text)
                .map(text -> text.here())
                .findFirst()
                .orElse(duty);
    }

    private String outcome(String mark) {
        return Arrays.stream(DutyOutcome.values())
                .filter(each -> each.mark().equals(mark))
                .map(each -> texts.get(each.key()))
                .findFirst()
                .orElse(mark);
    }
}
