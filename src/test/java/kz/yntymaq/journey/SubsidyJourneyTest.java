package kz.yntymaq.journey;

import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.SamplePhotos;
import kz.yntymaq.support.Subsidies;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Subsidies on a phone, in Kazakh: milk from the commission's conclusion to a part of the money, a tank lorry to its contract or to a refusal. */
@JourneyTest
class SubsidyJourneyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate HEARD = LocalDate.of(2026, 11, 26);
    private static final String WRONG = "Шот-фактурадағы сома төлем құжатынан өзгеше.";
    private static final String OBJECTION = "Төлем екі құжатпен жасалған, екіншісі қоса берілді.";
    private static final String REASON = "Деректер толық, өлшемшарттарға сай келеді.";

    @Autowired
    Fixtures cooperatives;

    @Autowired
    Subsidies subsidies;

    @Autowired
    RuleAnswers rules;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Test
    void milk_goes_from_the_conclusion_to_the_waiting_list_and_a_part_is_accepted(Journey journey) {
        clock.set(LocalDate.of(2025, 3, 10)); // older than its conclusion
        Made cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        clock.set(DAY);
        Someone oblast = people.official(Places.AKMOLA);
        Journey.Setup phone = journey.visitor().reading(Language.KK).onPhone();
        Visitor official = phone.arrives().signInQuietly(oblast);
        official.open("/office/cooperatives/" + cooperative.id())
                .press("#commission.own.link")
                .see("#commission.none")
                .press("#commission.new")
                .type("document", "АК-17")
                .type("day", "12.03.2025")
                .type("specialists", "Сейтов А., маман")
                .choose("positive", "#commission.positive")
                .press("#commission.save")
                .seeError("specialists", "#commission.error.specialists")
                .seeTyped("document", "АК-17")
                .type("specialists", "Сейтов А., маман\nКим В., маман\nДүйсенов Б., маман")
                .press("#commission.save")
                .see("#commission.recorded", "#commission.to-be-confirmed")
                .press("#commission.step.NOTICE")
                .type("day", "20.11.2026")
                .press("#commission.save")
                .press("#commission.step.RECEIPT")
                .type("day", "23.11.2026")
                .press("#commission.save")
                .press("#commission.step.CONFIRMATION")
                .type("day", "23.11.2026")
                .press("#commission.save")
                .see("#commission.recorded");

        Actor chair = people.actor(cooperative.chair());
        UUID id = subsidies.milk(chair, cooperative, "KZ-J-1");
        String own = "/cabinet/applications/" + id;
        Visitor applicant = phone.arrives().signInQuietly(cooperative.chair()).open("/cabinet");
        applicant
                .press("#commission.own.link")
                .see("2028 жылғы 12 наурыз", "#commission.own")
                .open(own + "/handed-in")
                .type("number", "СМАЖ-Ж-1")
                .type("day", "23.11.2026")
                .type("time", "09:05")
                .press("#application.elsewhere.button")
                .at(own)
                .see("#application.elsewhere.done");

        rules.allMet(oblast, id);
        String office = "/office/applications/" + id;
        official.open(office)
                .press("#review.approve")
                .type("reason", REASON)
                .press("#review.approve.button.waits")
                .at(office)
                .see("#review.approved.waits");
        official.open("/office/waiting/MILK/money/2026")
                .type("allotted", "100000")
                .type("m11", "100000")
                .press("#page.save")
                .press("#waiting.offer.button")
                .press("#waiting.offer.send")
                .see("#waiting.offered");
        applicant
                .open("/cabinet")
                .press("#waiting.waits.button")
                .press("#waiting.offered.yes")
                .see("#waiting.accepted");
        official.open("/office/waiting/MILK")
                .press("#waiting.payment.button")
                .type("paidOn", "23.11.2026")
                .type("reference", "ҚТ-17")
                .press("#waiting.payment.send")
                .see("#waiting.recorded");
        applicant.open("/cabinet/waiting/" + id).see("146\u00a0900", "ҚТ-17");

        phone.arrives()
                .signInQuietly(people.official(Places.AKMOLA))
                .open("/office/waiting/MILK")
                .press("#waiting.back")
                .type("reason", "Басқа өтінімнің төлемі жазылған.")
                .press("#waiting.back")
                .at("/office/waiting/MILK")
                .see("#waiting.taken-back");
        applicant.open("/cabinet/waiting/" + id).see("246\u00a0900");
    }

    /** A tank lorry before its office: who asked for it, who works on it, and its address in the cabinet and in the office. */
    private record Lorry(UUID id, Someone oblast, Visitor applicant, String own, Visitor official, String office) {}

    @Test
    void a_tank_lorry_is_inspected_heard_raised_approved_and_its_contract_lets_it_wait(Journey journey) {
        Lorry lorry = heard(journey, "KZ-J-2");
        objects(lorry);
        rules.allMet(lorry.oblast(), lorry.id());
        lorry.official()
                .open(lorry.office())
                .press("#review.share.raise")
                .type("share", "50,5")
                .type("document", "214-ө")
                .type("day", "23.11.2026")
                .tick("money")
                .press("#review.share.send")
                .seeTyped("document", "214-ө")
                .type("share", "50")
                .tick("money")
                .press("#review.share.send")
                .at(lorry.office())
                .see("#review.share.done", "3\u00a0750\u00a0000")
                .press("#review.approve")
                .see("#review.approval.contract")
                .type("reason", REASON)
                .press("#review.approve.button.waits")
                .at(lorry.office())
                .see("#review.approved.contract")
                .press("#review.contract.write")
                .type("number", "8-17")
                .type("day", "23.11.2026")
                .type("tenge", "3750000")
                .press("#review.contract.send")
                .at(lorry.office())
                .see("#review.contract.done", "#review.next.elsewhere.CONTRACTED");

        lorry.applicant()
                .open(lorry.own())
                .see("#application.now.elsewhere.CONTRACTED", "8-17", "#review.duties")
                .press("#waiting.own.link")
                .see("3\u00a0750\u00a0000", "#waiting.rules.date");
    }

    @Test
    void a_tank_lorry_is_refused_after_the_hearing_and_the_letter_says_why_and_how_to_disagree(Journey journey) {
        Lorry lorry = heard(journey, "KZ-J-3");
        objects(lorry);
        clock.set(HEARD);
        lorry.official()
                .open(lorry.office())
                .see(OBJECTION)
                .press("#review.refuse")
                .type("reason", WRONG)
                .press("#review.refuse.button.elsewhere")
                .at(lorry.office())
                .see("#application.state.REFUSED");
        lorry.applicant()
                .open(lorry.own())
                .see("#application.state.REFUSED", "#application.now.elsewhere.REFUSED", WRONG)
                .press("#review.letter.kind.REFUSED")
                .see(WRONG);
    }

    /** Handed in, accepted, inspected with a photograph; the applicant was told why it is to be refused. */
    private Lorry heard(Journey journey, String serial) {
        clock.set(DAY);
        Made cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        Someone oblast = people.official(Places.AKMOLA);
        UUID id = subsidies.tankLorry(people.actor(cooperative.chair()), cooperative, serial);
        String own = "/cabinet/applications/" + id;
        String office = "/office/applications/" + id;
        Journey.Setup phone = journey.visitor().reading(Language.KK).onPhone();
        Visitor applicant = phone.arrives().signInQuietly(cooperative.chair());
        applicant
                .open(own + "/handed-in")
                .type("number", "СМАЖ-" + serial)
                .type("day", "23.11.2026")
                .type("time", "09:05")
                .press("#application.elsewhere.button")
                .at(own);

        Visitor official = phone.arrives().signInQuietly(oblast);
        official.open(office)
                .press("#review.check.complete")
                .press("#review.confirm.CHECK.button")
                .at(office)
                .press("#review.inspect")
                .press("#review.inspection.photos.first")
                .upload("file-photo", "орнында.jpg", "image/jpeg", SamplePhotos.jpeg(SamplePhotos.quarters(80, 60), 1))
                .press("#review.inspection.photos.next")
                .type("day", "23.11.2026")
                .type("present", "Кооператив төрағасы")
                .type("first", "Сәдуақасов Мұрат")
                .type("firstPosition", "бас маман")
                .type("second", "Ким Виктория")
                .type("secondPosition", "маман")
                .type("video", "№ 3 диск, 12-папка")
                .choose("items[0].result", "#review.inspection.FITS")
                .type("items[0].words", "Көлік пен ыдыс құжаттағыдай.")
                .press("#review.inspection.save")
                .at(office)
                .see("#review.inspection.done")
                .press("#review.hear")
                .choose("ground", "құжаттар немесе деректер дұрыс емес")
                .type("reason", WRONG)
                .press("#review.hearing.send")
                .at(office)
                .see("#review.hearing.done", "26 қараша")
                .open(office + "/refusal")
                .see("26 қараша")
                .seeNot("#review.refusal.ground.hint");
        return new Lorry(id, oblast, applicant, own, official, office);
    }

    private static void objects(Lorry lorry) {
        lorry.applicant()
                .open(lorry.own())
                .press("#review.hearing.object")
                .type("words", OBJECTION)
                .press("#review.hearing.object.send")
                .at(lorry.own())
                .see("#review.hearing.objected");
    }
}
