package kz.yntymaq.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.review.Cases;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day on which sixty applications lie in a district office, and the next, on which who has them all is ill. */
@JourneyTest
class OfficeDayJourneyTest {

    private static final int DAY = 60;
    private static final String WHY = "Әріптес ауырып қалды, өтінімдер күте алмайды";

    @Autowired
    Background background;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void sixty_cases_are_taken_by_one_press_and_pass_through_the_hands_of_who_stands_in_for_the_ill(Journey journey) {
        People people = journey.people();
        var cases = new Cases(jdbc, people, clock);
        List<UUID> day = Stream.generate(() -> cases.sent(Places.BURABAY_KATARKOL, Stages.DOCUMENT_CHECK))
                .limit(DAY)
                .toList();
        Someone ill = people.official(Places.BURABAY);
        Someone deputy = people.official(Places.BURABAY);
        Someone third = people.official(Places.BURABAY);
        Visitor takes = journey.visitor().onPhone().arrives().signInQuietly(ill);
        Visitor standsIn = journey.visitor().arrives().signInQuietly(deputy);
        Visitor receives = journey.visitor().onPhone().inTheDark().arrives().signInQuietly(third);

        takes.open("/office?tab=unassigned")
                .tick("all")
                .press("#review.bulk.act.TAKE")
                .see(DAY + " өтінім");
        standsIn.open("/office/applications/" + day.get(7))
                .press("#review.work.take")
                .see("#review.work.taken");
        takes.press("#review.bulk.act.TAKE")
                .see((DAY - 1) + " өтінім", deputy.name().full());
        assertThat(held(ill)).isEqualTo(DAY - 1);

        standsIn.open("/office/absences")
                .choose("person", ill.name().full())
                .type("from", "23.11.2026")
                .type("to", "27.11.2026")
                .choose("deputy", deputy.name().full())
                .press("#review.absence.enter")
                .seeError("from", "#review.absence.error.for-colleague")
                .type("from", "24.11.2026")
                .press("#review.absence.enter")
                .see("#review.absence.entered.for-colleague");
        background.await();

        clock.advance(Duration.ofDays(1));
        standsIn.open("/office?tab=mine")
                .see("#review.work.stands-in")
                .tick("all")
                .press("#review.bulk.act.HAND_OVER")
                .choose("to", third.name().full())
                .press("#review.bulk.act.HAND_OVER")
                .seeError("reason", "#error.reason")
                .type("reason", WHY)
                .press("#review.bulk.act.HAND_OVER")
                .see(DAY + " өтінім");
        assertThat(held(third)).isEqualTo(DAY);
        background.await();
        receives.open("/cabinet/inbox").see(String.valueOf(DAY));
        receives.open("/office?tab=mine").seeNot("#review.work.stands-in");

        takes.open("/office"); // at work again
        standsIn.open("/office/absences").see("#review.absence.none");
    }

    private int held(Someone official) {
        return jdbc.sql("select count(*) from loan_application where worker_id = ?")
                .param(official.id())
                .query(Integer.class)
                .single();
    }
}
