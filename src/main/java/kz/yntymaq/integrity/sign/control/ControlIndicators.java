package kz.yntymaq.integrity.sign.control;

import java.util.List;
import kz.yntymaq.integrity.sign.Indicator;

/** Group B, in the order in which it is shown. */
public final class ControlIndicators {

    private ControlIndicators() {}

    public static List<Indicator> all() {
        return List.of(
                new ShareConcentration(),
                new OneMember(),
                new BenefitConcentration(),
                new BenefitMismatch(),
                new LeadersGain(),
                new SharedLeaders(),
                new SharedMembers(),
                new SharedContacts(),
                new ContactsElsewhere(),
                new LinkedCooperatives(),
                new SameFew(),
                new OneFamily(),
                new BulkJoining(),
                new BulkLeaving(),
                new OneSupplier(),
                new InsideSupplier(),
                new OutsideLeaders(),
                new ChairTenure(),
                new YoungApplicant());
    }
}
