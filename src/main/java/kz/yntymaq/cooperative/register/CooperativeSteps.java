package kz.yntymaq.cooperative.register;

import java.util.List;
import kz.yntymaq.cooperative.CooperativeEvent;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Steps;
import kz.yntymaq.ui.Steps.Mark;
import kz.yntymaq.ui.Steps.Step;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws where a co-operative stands between its founding and its confirmed registration. */
@Component
class CooperativeSteps {

    private final Format format;
    private final Texts texts;

    CooperativeSteps(Format format, Texts texts) {
        this.format = format;
        this.texts = texts;
    }

    Steps of(CooperativeViews.Page page) {
        boolean gathering = page.state() == CooperativeState.FOUNDING;
        boolean sentBack = page.sentBack().isPresent();
        return new Steps(List.of(
                step(
                        "gather",
                        gathering && !page.enough() ? Mark.CURRENT : Mark.DONE,
                        texts.get("cooperative.step.gather.note", page.founders(), page.least())),
                step(
                        "meeting",
                        !gathering ? Mark.DONE : page.enough() ? Mark.CURRENT : Mark.WAITING,
                        page.meetingOn() == null ? null : format.shortDate(page.meetingOn())),
                step(
                        "registration",
                        registration(page, sentBack),
                        page.registeredOn() == null || sentBack ? null : format.shortDate(page.registeredOn())),
                step(
                        "confirmation",
                        switch (page.state()) {
                            case ACTIVE, CLOSED -> Mark.DONE;
                            case REGISTRATION_CLAIMED -> Mark.CURRENT;
                            default -> Mark.WAITING;
                        },
                        page.history().stream()
                                .filter(change -> change.event() == CooperativeEvent.REGISTRATION_CONFIRMED)
                                .findFirst()
                                .map(change -> format.shortDate(change.at()))
                                .orElse(null))));
    }

    private static Mark registration(CooperativeViews.Page page, boolean sentBack) {
        return switch (page.state()) {
            case FOUNDING -> Mark.WAITING;
            case FOUNDED -> sentBack ? Mark.STOPPED : Mark.CURRENT;
            default -> Mark.DONE;
        };
    }

    private Step step(String name, Mark mark, @Nullable String note) {
        return new Step(texts.get("cooperative.step." + name), mark, note);
    }
}
