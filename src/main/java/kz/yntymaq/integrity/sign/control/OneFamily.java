package kz.yntymaq.integrity.sign.control;

import java.math.BigDecimal;
import java.util.Set;
import kz.yntymaq.integrity.fact.Population.MeetingKind;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.finding.Outcome;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Parts;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;
import kz.yntymaq.integrity.sign.Trade;

/** How much of the members is one family by kinship, address, phone or account. A family that trades is a co-operative like any other; it is a sign only with money of a programme and no trade of its members. */
final class OneFamily implements Indicator {

    private static final Sign SIGN = Sign.control("one-family", Figure.Unit.PART, Bar.signal(Bar.Way.ABOVE));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        if (facts.members().size() < (int) facts.threshold("one-family.least")) {
            return Reading.missing(
                    "members",
                    Reading.count("members", BigDecimal.valueOf(facts.members().size())),
                    facts.least("one-family.least"));
        }

        Set<String> family = facts.circles().largestFamily();
        int all = facts.members().size();
        Trade trade = facts.trade();
        boolean delivers = !trade.everDelivered().isEmpty();
        double active = (double) trade.active(facts.monthsAgo("flows.months")).size() / all;
        Reading reading = Reading.of((double) family.size() / all)
                .count("family", family.size())
                .count("members", all)
                .part("active-part", active)
                .traced(() -> Tracing.people("relative", family));
        if (active >= facts.threshold("one-family.active")) {
            return reading.atMost(Outcome.CLEAR);
        }
        boolean little = trade.active(facts.monthsAgo("flows.months")).isEmpty()
                || trade.days().stream()
                                .filter(day -> day.isAfter(facts.monthsAgo("flows.months")))
                                .count()
                        < (long) facts.threshold("one-family.days");
        boolean money = facts.askedForMoneyBy(facts.monthsAgo("one-family.months"));
        int doubts = doubts(facts);
        return reading.count("doubts", doubts).onlyNoteUnless(money && (delivers ? little : doubts > 1));
    }

    /** What else there is when nothing that members brought is written down. */
    private static int doubts(CooperativeFacts facts) {
        Trade trade = facts.trade();
        int doubts = 0;
        doubts += trade.paid().topPart() > facts.threshold("benefit-concentration.alone") ? 1 : 0;
        doubts += trade.borrowed().size() > 1
                        && trade.borrowed().topPart() > facts.threshold("benefit-concentration.alone")
                ? 1
                : 0;
        boolean wouldBeKnown = facts.all().habits().deliveries() >= facts.threshold("habit.usual");
        doubts += wouldBeKnown && !trade.everSold().isEmpty() ? 1 : 0;
        Parts suppliers = Suppliers.of(facts, false);
        doubts += facts.loans().size() > 1 && suppliers.topPart() > facts.threshold("one-supplier.signal") ? 1 : 0;
        doubts += trade.borrowed().size() > facts.members().size() * facts.threshold("one-family.borrowers") ? 1 : 0;
        doubts += facts.meetings(MeetingKind.GENERAL, facts.on().minusYears(2)).isEmpty() ? 1 : 0;
        return doubts;
    }
}
