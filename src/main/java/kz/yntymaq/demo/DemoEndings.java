package kz.yntymaq.demo;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.associate.Associates;
import kz.yntymaq.cooperative.associate.Contract;
import kz.yntymaq.cooperative.ending.Exclusions;
import kz.yntymaq.cooperative.heir.DeathPaper;
import kz.yntymaq.cooperative.heir.DeathWatch;
import kz.yntymaq.cooperative.heir.Deaths;
import kz.yntymaq.cooperative.heir.Heirs;
import kz.yntymaq.cooperative.heir.NamedHeir;
import kz.yntymaq.cooperative.heir.SeenPaper;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.cooperative.payout.Payouts;
import kz.yntymaq.cooperative.share.Contribution;
import kz.yntymaq.cooperative.share.ShareKind;
import kz.yntymaq.cooperative.share.Shares;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How members of the demonstration came and went: one excluded, one who has died and whose heirs are named, one associated. */
@Component
@Profile("demo")
class DemoEndings {

    private static final BigDecimal SHARE = new BigDecimal("100000");

    private final DemoPeople people;
    private final DemoClock clock;
    private final CooperativeViews pages;
    private final Memberships memberships;
    private final Shares shares;
    private final Exclusions exclusions;
    private final Deaths deaths;
    private final DeathWatch watch;
    private final Heirs heirs;
    private final Payouts payouts;
    private final Associates associates;

    DemoEndings(
            DemoPeople people,
            DemoClock clock,
            CooperativeViews pages,
            Memberships memberships,
            Shares shares,
            Exclusions exclusions,
            Deaths deaths,
            DeathWatch watch,
            Heirs heirs,
            Payouts payouts,
            Associates associates) {
        this.people = people;
        this.clock = clock;
        this.pages = pages;
        this.memberships = memberships;
        this.shares = shares;
        this.exclusions = exclusions;
        this.deaths = deaths;
        this.watch = watch;
        this.heirs = heirs;
        this.payouts = payouts;
        this.associates = associates;
    }

    /** Of ten members nine were for it, forty days after the proposal the written notice is overdue. */
    void excluded(UUID id, DemoPerson chair, DemoPerson who) {
        Actor leads = people.actor(chair);
        Actor member = people.actor(who);
        UUID membership = membership(id, member);
        UUID[] made = new UUID[1];
        clock.daysAgo(60, () -> {
            paid(leads, id, membership);
            made[0] = exclusions.propose(
                    leads,
                    id,
                    new Exclusions.Proposal(
                            membership, "Жарғының 9-тармағы", "Су төлемі екі маусым бойы енгізілген жоқ."),
                    UUID.randomUUID());
        });
        clock.daysAgo(
                55,
                () -> exclusions.answer(member, id, made[0], "Құбыр істен шыққан, су келген жоқ.", UUID.randomUUID()));
        clock.daysAgo(40, () -> exclusions.decide(leads, id, made[0], meeting(10, 9), UUID.randomUUID()));
    }

    /** Somebody asked, was admitted three days later, and paid on the next day. */
    void joined(UUID id, DemoPerson chair, DemoPerson who, long asked) {
        Actor leads = people.actor(chair);
        Actor person = people.actor(who);
        clock.daysAgo(asked, () -> memberships.ask(person, id, SHARE, UUID.randomUUID()));
        UUID joining = pages.findChairedBy(leads, id).waiting().get(0).membershipId();
        clock.daysAgo(asked - 3, () -> memberships.decide(leads, id, joining, meeting(8, 8), UUID.randomUUID()));
        clock.daysAgo(
                asked - 4,
                () -> memberships.pay(
                        leads, id, joining, SHARE, BigDecimal.ZERO, LocalDate.now(clock), UUID.randomUUID()));
    }

    /** Three weeks ago; the official of the district saw the paper, two heirs are named, the days to object run. A meeting outside the portal decided what they are paid; an earlier record was a mistake and taken back. */
    void death(UUID id, DemoPerson chair, DemoPerson who) {
        Actor leads = people.actor(chair);
        UUID membership = membership(id, people.actor(who));
        clock.daysAgo(30, () -> {
            paid(leads, id, membership);
            died(leads, id, membership, "№ 41");
        });
        clock.daysAgo(
                29,
                () -> deaths.takeBack(
                        leads, id, membership, "Аты-жөні бірдей басқа адамның куәлігі екен.", UUID.randomUUID()));
        clock.daysAgo(21, () -> died(leads, id, membership, "№ 58"));
        clock.daysAgo(20, () -> watch.seenByDistrict(people.actor(DemoPerson.DISTRICT_OFFICIAL_OF_SAYRAM), membership));
        clock.daysAgo(5, () -> {
            heirs.name(leads, id, membership, heir("Ешанқұлова Сәуле", 2), UUID.randomUUID());
            heirs.name(leads, id, membership, heir("Ешанқұлов Нұрлан", 1), UUID.randomUUID());
        });
        payoutDecided(leads, id, membership);
    }

    private void payoutDecided(Actor chair, UUID id, UUID membership) {
        clock.daysAgo(
                4,
                () -> payouts.draft(chair, id, membership, LocalDate.now(clock).plusMonths(3), UUID.randomUUID()));
        clock.daysAgo(3, () -> payouts.decidedOutside(chair, id, membership, meeting(2, 2), UUID.randomUUID()));
    }

    private void died(Actor chair, UUID id, UUID membership, String number) {
        deaths.died(
                chair,
                id,
                membership,
                LocalDate.now(clock),
                SeenPaper.of(DeathPaper.CERTIFICATE, number),
                UUID.randomUUID());
    }

    private static NamedHeir heir(String name, int thirds) {
        return new NamedHeir(name, null, thirds, 3, "Мұраға құқық туралы куәлік № 7");
    }

    /** Admitted with an account of the portal, so that the person sees the own contract and share. */
    void associate(UUID id, DemoPerson chair, DemoPerson who) {
        Actor leads = people.actor(chair);
        clock.daysAgo(
                6,
                () -> associates.admit(
                        leads,
                        id,
                        new Associates.Given(
                                who.personName().full(),
                                who.iin(),
                                new Contract(
                                        "3-А", LocalDate.now(clock), new BigDecimal("80000"), LocalDate.now(clock)),
                                null),
                        meeting(9, 9),
                        UUID.randomUUID()));
    }

    private void paid(Actor chair, UUID id, UUID membership) {
        shares.record(
                chair,
                id,
                membership,
                new Contribution(ShareKind.SHARE, SHARE, LocalDate.now(clock), null),
                true,
                UUID.randomUUID());
    }

    private MeetingDecision meeting(int present, int yes) {
        return new MeetingDecision(LocalDate.now(clock), present, yes, present - yes, 0);
    }

    private UUID membership(UUID cooperative, Actor person) {
        return requireNonNull(pages.findVisibleTo(person, cooperative).mine()).membershipId();
    }
}
