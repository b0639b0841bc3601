package kz.yntymaq.review.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.review.Cases;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.Statements;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class CaseFilesTest {

    private static final int MAX_STATEMENTS = 25;

    @Autowired
    CaseFiles cases;

    @Autowired
    Reviews reviews;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_case_is_put_together_in_few_statements() {
        UUID id = new Cases(jdbc, people, clock).sent(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK);
        Actor official = people.actor(people.official(Places.ZERENDI));
        cases.show(official, reviews.read(official, id)); // what is remembered is remembered

        long statements = Statements.during(() -> cases.show(official, reviews.read(official, id)));

        assertThat(statements).isLessThanOrEqualTo(MAX_STATEMENTS);
    }

    @Test
    void a_rule_that_stands_otherwise_than_when_the_application_was_sent_says_how_it_stood() {
        UUID id = new Cases(jdbc, people, clock).sent(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK);
        Actor official = people.actor(people.official(Places.ZERENDI));
        jdbc.sql("update loan_application set rules_at_sending = cast(:found as jsonb) where id = :id")
                .param("found", "{\"AmountWithinLimit\": \"NOT_MET\", \"TermWithinLimit\": \"MET\"}")
                .param("id", id)
                .update();

        CaseFile file = cases.show(official, reviews.read(official, id));

        assertThat(file.changed()).isEqualTo(1);
        assertThat(file.met().stream()
                        .filter(line -> line.atSending() != null)
                        .map(line -> line.finding().rule() + " " + line.atSending() + " " + line.outcome()))
                .containsExactly("AmountWithinLimit not met met");
    }
}
