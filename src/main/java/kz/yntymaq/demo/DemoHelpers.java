package kz.yntymaq.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.mandate.AssistedPeople;
import kz.yntymaq.mandate.MandateTerms;
import kz.yntymaq.mandate.Mandates;
import kz.yntymaq.mandate.PaperMandates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A helper with two clients, one of whom has no phone and gave the mandate on paper; a third one waits for her answer. */
@Component
@Profile("demo")
class DemoHelpers {

    /** A person without a phone, whom the official entered; nobody can sign in as her. */
    private static final Iin ASSISTED = new Iin("390101409018");

    private final DemoPeople people;
    private final Mandates mandates;
    private final PaperMandates papers;
    private final AssistedPeople assisted;
    private final Clock clock;

    DemoHelpers(DemoPeople people, Mandates mandates, PaperMandates papers, AssistedPeople assisted, Clock clock) {
        this.people = people;
        this.mandates = mandates;
        this.papers = papers;
        this.assisted = assisted;
        this.clock = clock;
    }

    /** @param cooperative of whose chair she is the helper */
    void make(UUID cooperative) {
        Actor chair = people.actor(DemoPerson.CHAIR);
        Actor helper = people.actor(DemoPerson.HELPER);
        Actor official = people.actor(DemoPerson.DISTRICT_OFFICIAL);
        mandates.accept(helper, mandates.give(chair, terms(cooperative, Power.PREPARE), UUID.randomUUID()));
        UUID person = assisted.enter(
                official,
                new AssistedPeople.Entry(
                        ASSISTED,
                        new PersonName("Омарова", "Зейнеп", "Қасымқызы"),
                        DemoPerson.HELPER.village(),
                        DocumentKind.IDENTITY_CARD),
                UUID.randomUUID());
        UUID onPaper = papers.enter(
                official, person, terms(null, Power.PREPARE), DocumentKind.IDENTITY_CARD, UUID.randomUUID());
        mandates.accept(helper, onPaper);
        mandates.give(people.actor(DemoPerson.FARMER), terms(null, Power.VIEW), UUID.randomUUID());
    }

    private MandateTerms terms(@Nullable UUID cooperative, Power power) {
        return new MandateTerms(
                cooperative,
                DemoPerson.HELPER.iin(),
                DemoPerson.HELPER.personName().full(),
                power,
                LocalDate.now(clock).plusMonths(6));
    }
}
