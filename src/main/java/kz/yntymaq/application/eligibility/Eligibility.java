package kz.yntymaq.application.eligibility;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationRepository;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.Cooperatives;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.territory.Territories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks an application against the rules in force on the day it is sent, or today for a draft. */
@Service
@Transactional(readOnly = true)
public class Eligibility {

    private final List<Rule> rules = Rules.inOrder();
    private final ApplicationRepository applications;
    private final Cooperatives cooperatives;
    private final Territories territories;
    private final Programmes programmes;
    private final Clock clock;

    Eligibility(
            ApplicationRepository applications,
            Cooperatives cooperatives,
            Territories territories,
            Programmes programmes,
            Clock clock) {
        this.applications = applications;
        this.cooperatives = cooperatives;
        this.territories = territories;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** What each rule says, in the order in which they are listed on the page. */
    public List<Finding> check(Application application) {
        Instant sent = application.getSubmittedAt(); // not day zero: that may be the next working day, in another year
        LocalDate day = LocalDate.ofInstant(sent == null ? clock.instant() : sent, clock.getZone());
        CooperativeFacts cooperative = cooperatives.facts(application.getCooperativeId());
        String village = application.getAnswers().getVillageCode();
        var facts = new EligibilityFacts(
                application,
                cooperative,
                programmes.editionInForce(day),
                day.getYear(),
                programmes.mrp(day.getYear()).orElse(null),
                village == null ? null : territories.find(village).orElse(null),
                territories.find(cooperative.seatCode()).orElseThrow(),
                applications.hasApproved(application.getCooperativeId(), application.getId()));
        return rules.stream().map(rule -> rule.check(facts)).toList();
    }
}
