package kz.yntymaq.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.ReadyDrafts;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A helper works on a co-operative's application for its chair. */
@JourneyTest
class HelperJourneyTest {

    @Autowired
    private JdbcClient jdbc;

    private Someone serik;
    private Someone aigul;
    private String application;

    @BeforeEach
    void a_draft_that_is_nearly_ready(Journey journey) {
        serik = journey.people().villager();
        aigul = journey.people().villager();
        UUID draft = new ReadyDrafts(jdbc)
                .make(
                        1,
                        serik.id(),
                        List.of(
                                journey.people().villager().id(),
                                journey.people().villager().id()),
                        Places.ZERENDI_VILLAGE,
                        new BigDecimal("9000000"))
                .get(0);
        application = "/cabinet/applications/" + draft;
    }

    @Test
    void the_helper_prepares_and_the_chair_sends(Journey journey) {
        Visitor chair =
                journey.visitor().reading(Language.KK).onPhone().arrives().signInQuietly(serik);
        Visitor helper =
                journey.visitor().reading(Language.KK).onPhone().arrives().signInQuietly(aigul);
        gives(chair, "#mandate.power.PREPARE");
        starts(helper);
        helper.open(application + "/plan")
                .see(serik.name().full(), "#mandate.stop")
                .type("jobs_planned", "9")
                .press("#application.save-and-return")
                .at(application);
        helper.open(application + "/check")
                .see("#mandate.helped-with")
                .seeNot("#application.check.send")
                .press("#mandate.ready.button")
                .see("#mandate.ready.done");
        chair.open("/cabinet")
                .see("#mandate.ready.waits", aigul.name().full())
                .press("#mandate.ready.waits.button")
                .at(application + "/check")
                .see("#mandate.act.PREPARED", aigul.name().full())
                .tick("confirmed")
                .press("#application.check.send")
                .at(application + "/receipt");
        chair.open("/cabinet/mandates").see(aigul.name().full(), "#mandate.done-for-me");
    }

    @Test
    void the_helper_sends_for_the_chair_in_russian_without_scripts(Journey journey) {
        Visitor chair = journey.visitor()
                .reading(Language.RU)
                .withoutScripts()
                .arrives()
                .signInQuietly(serik);
        Visitor helper = journey.visitor()
                .reading(Language.RU)
                .withoutScripts()
                .arrives()
                .signInQuietly(aigul);
        gives(chair, "#mandate.power.SUBMIT");
        starts(helper);
        helper.open(application + "/check")
                .tick("confirmed")
                .press("#application.check.send")
                .at(application + "/receipt");
        helper.press("#mandate.stop").at("/cabinet/helping").see("#mandate.done.stopped");
        chair.open(application).see("#mandate.act.SUBMITTED", aigul.name().full());
        chair.open("/cabinet/inbox").see(aigul.name().full());
    }

    @Test
    void a_withdrawn_mandate_stops_at_once(Journey journey) {
        Visitor chair = journey.visitor().reading(Language.EN).arrives().signInQuietly(serik);
        Visitor helper =
                journey.visitor().reading(Language.EN).byKeyboard().arrives().signInQuietly(aigul);
        gives(chair, "#mandate.power.PREPARE");
        starts(helper);
        helper.open(application + "/plan").type("jobs_planned", "9");
        chair.open("/cabinet/mandates").press("#mandate.withdraw").see("#mandate.done.withdrawn");
        helper.press("#application.save-and-return").at("/cabinet/helping").see("#mandate.ended");
        helper.seeNot("#mandate.stop");
        assertThat(jdbc.sql("select (answers ->> 'JOBS_PLANNED')::int from loan_application where id = ?")
                        .param(UUID.fromString(application.substring(application.lastIndexOf('/') + 1)))
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
    }

    private void gives(Visitor chair, String power) {
        String cooperative = jdbc.sql("select name_kk from cooperative where chair_id = ?")
                .param(serik.id())
                .query(String.class)
                .single();
        chair.open("/cabinet/mandates")
                .press("#mandate.give")
                .type("mandate.iin", aigul.iin())
                .type("mandate.called", aigul.name().full())
                .choose("mandate.forWhom", cooperative)
                .choose("mandate.power", power)
                .type("mandate.until", "31.12.2026")
                .tick("understood")
                .press("#mandate.give.button")
                .at("/cabinet/mandates")
                .see("#mandate.done.given");
    }

    private void starts(Visitor helper) {
        helper.open("/cabinet/helping")
                .pressIn(serik.name().full(), "#mandate.accept")
                .see("#mandate.done.accepted")
                .pressIn(serik.name().full(), "#mandate.start")
                .see(serik.name().full(), "#mandate.stop");
    }
}
