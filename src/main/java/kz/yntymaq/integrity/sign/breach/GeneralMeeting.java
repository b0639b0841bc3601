package kz.yntymaq.integrity.sign.breach;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.integrity.fact.Population.Meeting;
import kz.yntymaq.integrity.fact.Population.MeetingKind;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** A general meeting is held once a year at least (article 34, point 4); months that have begun since the last one are counted. */
final class GeneralMeeting implements Indicator {

    private static final Sign SIGN =
            Sign.breach("general-meeting", "C 34(4)", Figure.Unit.MONTHS, Bar.law(Bar.Way.ABOVE));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        List<Meeting> held = facts.meetings(MeetingKind.GENERAL, LocalDate.MIN);
        if (held.isEmpty()) {
            return Reading.missing("general-meetings", Reading.count("meetings", BigDecimal.ZERO));
        }
        LocalDate last = held.get(held.size() - 1).on();
        return Reading.whole(Begun.months(last, facts.on()))
                .count("meetings", held.size())
                .traced(() -> List.of(Tracing.row("general-meeting", null, null, last)));
    }
}
