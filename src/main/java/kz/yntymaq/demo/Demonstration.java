package kz.yntymaq.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with people, co-operatives and applications at every stage. All or nothing. */
@Component
@Profile("demo")
class Demonstration implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

    private final DemoPlaces places;
    private final DemoPeople people;
    private final DemoClock clock;
    private final TransactionTemplate transaction;

    Demonstration(DemoPlaces places, DemoPeople people, DemoClock clock, TransactionTemplate transaction) {
        this.places = places;
        this.people = people;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (people.areThere()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            places.load();
            clock.daysAgo(60, people::register);
        });
        log.info("The demonstration is ready. Its accounts are listed on the sign-in page.");
    }
}
