package kz.yntymaq.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.drafting.Drafts;
import kz.yntymaq.programme.edition.EditionText;
import kz.yntymaq.programme.intake.IntakeState;
import kz.yntymaq.programme.intake.Intakes;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A draft of a next edition of the milk programme, which awaits the second administrator, and an oblast that takes no
 * applications for a while. All of it is made up.
 */
@Component
@Profile("demo")
class DemoDrafts {

    private static final BigDecimal RATE = BigDecimal.valueOf(25);

    private static final String TURKISTAN = "610000000";
    private static final long PAUSE = 20;

    private final Drafts drafts;
    private final Intakes intakes;
    private final DemoPeople people;
    private final DemoClock clock;

    DemoDrafts(Drafts drafts, Intakes intakes, DemoPeople people, DemoClock clock) {
        this.drafts = drafts;
        this.intakes = intakes;
        this.people = people;
        this.clock = clock;
    }

    void propose() {
        Actor administrator = people.actor(DemoPerson.ADMINISTRATOR);
        UUID draft = drafts.begin(administrator, "MILK-2026-01-27", UUID.randomUUID());
        LocalDate next = LocalDate.now(clock.ofNow()).plusYears(1).withDayOfYear(1);
        drafts.change(administrator, draft, 0, text -> invented(text, next));
        drafts.propose(administrator, draft, 1);
    }

    void pause() {
        LocalDate today = LocalDate.now(clock);
        intakes.set(
                people.actor(DemoPerson.ADMINISTRATOR),
                "P08",
                TURKISTAN,
                new Intakes.Setting(
                        IntakeState.PAUSED,
                        false,
                        new Wording(
                                "Таныстыру үшін ойдан алынды: арнайы комиссия құрамы жаңартылып жатыр.",
                                "Придумано для показа: обновляется состав специальной комиссии.",
                                "Invented for the demonstration: the special commission is being renewed."),
                        today,
                        today.plusDays(PAUSE),
                        null));
    }

    private static EditionText invented(EditionText text, LocalDate from) {
        Content old = text.content();
        return new EditionText(
                text.programme() + "-" + from,
                text.programme(),
                text.name(),
                text.place(),
                from,
                null,
                text.title(),
                "000",
                from.minusMonths(1),
                new Wording(
                        "Таныстыру нұсқасы үшін ойдан алынды: мұндай бұйрық жоқ.",
                        "Придумано для показа: такого приказа нет.",
                        "Invented for the demonstration: there is no such order."),
                new Content(
                        old.kind(),
                        old.applicants(),
                        old.fund(),
                        old.elsewhere(),
                        old.window(),
                        old.figures().stream()
                                .map(figure -> figure.code().equals("RATE_PER_KG") ? raised(figure) : figure)
                                .toList(),
                        old.sections(),
                        old.documents(),
                        old.rules(),
                        old.route(),
                        old.grounds(),
                        old.amount(),
                        old.positions(),
                        old.queue(),
                        old.duties(),
                        old.criteria()));
    }

    private static FigureEntry raised(FigureEntry figure) {
        return new FigureEntry(figure.code(), RATE, figure.unit(), figure.name(), figure.source());
    }
}
