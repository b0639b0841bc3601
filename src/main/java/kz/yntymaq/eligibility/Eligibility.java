package kz.yntymaq.eligibility;

import java.util.List;
import kz.yntymaq.kernel.LegalReference;
import org.springframework.stereotype.Service;

/** The catalogue of the programme's rules for a co-operative's microcredit. */
@Service
public class Eligibility {

    private static final List<Rule> RULES = List.of(
            new CooperativeIsRegistered(),
            new ActivityIsInCharter(),
            new NoApprovedApplication(),
            new PlaceIsRural(),
            new ProjectIsNearSeat(),
            new DirectionHasPriority(),
            new AmountWithinLimit(),
            new TermWithinLimit(),
            new GraceWithinLimit(),
            new PurchasesFitAmount(),
            new NoPassengerCar(),
            new NoLivestockOfRelatives(),
            new NothingToRentOut(),
            new NoTrade(),
            new PastureIsEnough(),
            new MachineryIsNew(),
            new CreatesJobs(),
            new CollateralIsEnough());

    /** What each rule says, in the order in which they are listed on every page. */
    public List<Finding> check(Facts facts) {
        return RULES.stream().map(rule -> rule.check(facts)).toList();
    }

    /**
     * A rule as a list shows it.
     *
     * @param key message key of its name
     * @param source where it comes from
     */
    public record Listed(String key, LegalReference source) {}

    /** All rules, for a reader. */
    public List<Listed> listed() {
        return RULES.stream()
                .map(rule -> new Listed("eligibility." + rule.name(), rule.source()))
                .toList();
    }
}
