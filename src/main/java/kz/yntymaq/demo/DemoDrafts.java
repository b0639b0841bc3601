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
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A draft of a next edition of the milk programme, which awaits the second administrator. All of it is made up. */
@Component
@Profile("demo")
class DemoDrafts {

    private static final BigDecimal RATE = BigDecimal.valueOf(25);

    private final Drafts drafts;
    private final DemoPeople people;
    private final DemoClock clock;

    DemoDrafts(Drafts drafts, DemoPeople people, DemoClock clock) {
        this.drafts = drafts;
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
                        old.duties()));
    }

    private static FigureEntry raised(FigureEntry figure) {
        return new FigureEntry(figure.code(), RATE, figure.unit(), figure.name(), figure.source());
    }
}
