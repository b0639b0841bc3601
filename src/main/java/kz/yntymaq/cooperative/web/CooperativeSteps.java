package kz.yntymaq.cooperative.web;

import java.util.List;
import kz.yntymaq.cooperative.CooperativePages;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.page.Format;
import kz.yntymaq.page.Steps;
import kz.yntymaq.page.Steps.Mark;
import kz.yntymaq.page.Steps.Step;
import kz.yntymaq.page.Texts;
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

    Steps of(CooperativePages.Page page) {
        boolean gathering = page.state() == CooperativeState.FOUNDING;
        boolean sentBack = page.sentBack().isPresent();
        return new Steps(List.of(
                step(
                        "gather",
                        gathering && !page.enough() ? Mark.CURRENT : Mark.DONE,
                        texts.get("cooperative.step.gather.note", page.people().size(), page.least())),
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
                            case ACTIVE -> Mark.DONE;
                            case REGISTRATION_CLAIMED -> Mark.CURRENT;
                            default -> Mark.WAITING;
                        },
                        page.history().stream()
                                .filter(change -> change.to() == CooperativeState.ACTIVE)
                                .findFirst()
                                .map(change -> format.shortDate(change.at()))
                                .orElse(null))));
    }

    private static Mark registration(CooperativePages.Page page, boolean sentBack) {
        return switch (page.state()) {
            case FOUNDING -> Mark.WAITING;
            case FOUNDED -> sentBack ? Mark.STOPPED : Mark.CURRENT;
            default -> Mark.DONE;
        };
    }

    private static Step step(String name, Mark mark, @Nullable String note) {
        return new Step("cooperative.step." + name, mark, note);
    }
}
