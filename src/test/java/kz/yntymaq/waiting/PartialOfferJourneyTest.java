package kz.yntymaq.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.application.Applications;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.People;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** There is money for a part: the office offers it, the chair says yes on a phone, the office records the payment. */
@JourneyTest
class PartialOfferJourneyTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 23);

    @Autowired
    WaitingLists lists;

    @Autowired
    Applications applications;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void is_offered_accepted_and_paid_on_a_phone_in_kazakh(Journey journey) {
        tell(journey.visitor().reading(Language.KK).onPhone());
    }

    @Test
    void is_offered_accepted_and_paid_in_russian_without_scripts(Journey journey) {
        tell(journey.visitor().reading(Language.RU).withoutScripts());
    }

    private void tell(Journey.Setup setup) {
        clock.set(FRIDAY);
        var scene = new WaitingScene(lists, applications, people, jdbc, clock, transaction);
        Queue queue = scene.freshQueue();
        Entry entry = scene.entry(queue, Instant.parse("2026-03-02T04:00:00Z"), "246900");
        UUID application = scene.enter(entry);
        String list = "/office/waiting/MILK";
        String own = "/cabinet/waiting/" + application;

        Visitor official = setup.arrives()
                .signInQuietly(people.official(queue.oblastCode()))
                .open("/office/waiting");
        official.open(list)
                .see(entry.number(), "#waiting.record")
                .open(list + "/money/2026")
                .type("allotted", "90000")
                .type("m10", "100000")
                .press("#page.save")
                .seeError("allotted", "#waiting.error.plan-above")
                .type("allotted", "100000")
                .press("#page.save")
                .at(list)
                .press("#waiting.offer.button")
                .press("#waiting.offer.send")
                .at(list)
                .see("#waiting.offered");

        Visitor chair = setup.arrives().signInQuietly(scene.chair(application)).open("/cabinet");
        chair.press("#waiting.waits.button")
                .at(own)
                .see("28", "#waiting.offered.yes.text", "#waiting.rules.date")
                .press("#waiting.offered.yes")
                .at(own)
                .see("#waiting.accepted");

        official.open(list)
                .press("#waiting.payment.button")
                .press("#waiting.payment.send")
                .seeError("reference", "#error.required")
                .type("paidOn", "23.10.2026")
                .type("reference", "17-А")
                .press("#waiting.payment.send")
                .at(list)
                .see("#waiting.recorded", "17-А");

        chair.open(own).see("146\u00a0900", "#waiting.offer.PAID");
        setup.arrives()
                .open("/queue/MILK?oblast=" + queue.oblastCode())
                .see(entry.number(), "146\u00a0900")
                .seeNot("Береке");
    }
}
