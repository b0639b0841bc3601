package kz.yntymaq.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.acting.OnBehalf;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.submission.Readiness;
import kz.yntymaq.audit.Hand;
import kz.yntymaq.cooperative.onpaper.PaperAct;
import kz.yntymaq.cooperative.onpaper.PaperMemberships;
import kz.yntymaq.demo.DemoProject.Wish;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.mandate.MandateTerms;
import kz.yntymaq.mandate.Mandates;
import kz.yntymaq.mandate.PaperMandates;
import kz.yntymaq.mandate.assisted.AssistedPeople;
import kz.yntymaq.mandate.cooperative.HelpingCooperatives;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A helper with clients: chairs, for one of whom she has an application ready, and a person without a phone, who gave the
 * mandate on paper. One more waits for her answer.
 */
@Component
@Profile("demo")
class DemoHelpers implements Hand {

    /** A person without a phone, whom the official entered; nobody can sign in as her. */
    private static final Iin ASSISTED = new Iin("390101409018");

    private final DemoPeople people;
    private final Mandates mandates;
    private final PaperMandates papers;
    private final AssistedPeople assisted;
    private final PaperMemberships memberships;
    private final ObjectProvider<DemoApplications> applications;
    private final HelpingCooperatives helping;
    private final Applicants applicants;
    private final Readiness readiness;
    private final Clock clock;

    /** For whom she acts while the demonstration is being made. */
    private @Nullable OnBehalf help;

    DemoHelpers(
            DemoPeople people,
            Mandates mandates,
            PaperMandates papers,
            AssistedPeople assisted,
            PaperMemberships memberships,
            ObjectProvider<DemoApplications> applications,
            HelpingCooperatives helping,
            Applicants applicants,
            Readiness readiness,
            Clock clock) {
        this.people = people;
        this.mandates = mandates;
        this.papers = papers;
        this.assisted = assisted;
        this.memberships = memberships;
        this.applications = applications;
        this.helping = helping;
        this.applicants = applicants;
        this.readiness = readiness;
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
        memberships.enter(
                official,
                person,
                new PaperMemberships.Signed(
                        PaperAct.JOIN,
                        cooperative,
                        new BigDecimal("20000"),
                        DocumentKind.IDENTITY_CARD,
                        LocalDate.now(clock)),
                UUID.randomUUID());
        UUID onPaper = papers.enter(
                official, person, terms(null, Power.PREPARE), DocumentKind.IDENTITY_CARD, UUID.randomUUID());
        mandates.accept(helper, onPaper);
        mandates.give(people.actor(DemoPerson.FARMER), terms(null, Power.VIEW), UUID.randomUUID());
        entrustTo(cooperative, chair);
    }

    /** A villager has a co-operative help, whose chair acts. */
    private void entrustTo(UUID cooperative, Actor chair) {
        Bin bin = new Bin(Objects.requireNonNull(applicants.facts(cooperative).bin()));
        LocalDate until = LocalDate.now(clock).plusMonths(6);
        UUID given = helping.give(
                people.actor(DemoPerson.FARMER),
                new HelpingCooperatives.Terms(null, bin, Power.PREPARE, until),
                UUID.randomUUID());
        helping.accept(chair, cooperative, given);
        mandates.accept(chair, helping.name(chair, cooperative, given, chair.accountId()));
    }

    /** She fills in a whole application for its chair and says that it is ready. */
    void prepare(UUID cooperative) {
        Actor chair = people.actor(DemoPerson.ZERENDI_4);
        Actor helper = people.actor(DemoPerson.HELPER);
        Wish wish = Wish.MILK;
        applications.getObject().decide(chair, cooperative, "AA", wish.amount(), wish.purpose());
        UUID mandate = mandates.give(chair, terms(cooperative, Power.PREPARE), UUID.randomUUID());
        mandates.accept(helper, mandate);
        help = new OnBehalf(
                mandate, chair.accountId(), helper.accountId(), helper.name(), Power.PREPARE, cooperative, null);
        try {
            Actor acting = chair.helped(help, helper);
            readiness.tell(acting, applications.getObject().whole(acting, cooperative));
        } finally {
            help = null;
        }
    }

    @Override
    public Optional<Pair> of(UUID account) {
        return Optional.ofNullable(help)
                .filter(now -> account.equals(now.giver()) || account.equals(now.helper()))
                .map(now -> new Pair(now.helper(), now.giver(), null));
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
