package kz.yntymaq.integrity.sign.breach;

import java.math.BigDecimal;
import java.util.List;
import kz.yntymaq.integrity.fact.Population.Meeting;
import kz.yntymaq.integrity.fact.Population.MeetingKind;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.finding.Trace;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** A general meeting may decide when two thirds of the members take part (article 34, point 5). A meeting with fewer is worth a look and no breach: what it decided is not known. */
final class Quorum implements Indicator {

    private static final int TWO = 2;
    private static final int THIRDS = 3;
    private static final Sign SIGN = Sign.breach("quorum", "C 34(5)", Figure.Unit.COUNT, Bar.note(Bar.Way.REACHES));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        List<Meeting> held = facts.meetings(MeetingKind.GENERAL, facts.monthsAgo("quorum.months")).stream()
                .filter(one -> one.members() > 0)
                .toList();
        if (held.isEmpty()) {
            return Reading.missing("general-meetings", Reading.count("meetings", BigDecimal.ZERO));
        }
        List<Meeting> few = held.stream().filter(Quorum::isWithout).toList();
        double lowest = held.stream()
                .mapToDouble(one -> (double) one.present() / one.members())
                .min()
                .orElse(1);
        return Reading.of(few.size())
                .count("meetings", held.size())
                .part("lowest-presence", lowest)
                .traced(() -> Tracing.few(few.stream().map(Quorum::trace)));
    }

    private static boolean isWithout(Meeting one) {
        return THIRDS * one.present() < TWO * one.members();
    }

    private static Trace trace(Meeting one) {
        return new Trace("presence", null, null, one.on(), BigDecimal.valueOf(one.present()), Figure.Unit.COUNT);
    }
}
