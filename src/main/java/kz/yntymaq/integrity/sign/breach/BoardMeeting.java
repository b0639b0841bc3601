package kz.yntymaq.integrity.sign.breach;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.integrity.fact.Population.Body;
import kz.yntymaq.integrity.fact.Population.Meeting;
import kz.yntymaq.integrity.fact.Population.MeetingKind;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** A board meets once in three months at least (article 35, point 5); months that have begun since the last meeting are counted. A chair alone has no board to call. */
final class BoardMeeting implements Indicator {

    private static final Sign SIGN =
            Sign.breach("board-meeting", "C 35(5)", Figure.Unit.MONTHS, Bar.law(Bar.Way.ABOVE));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        if (facts.seated(Body.BOARD).isEmpty()) {
            return Reading.missing("board", Reading.count("board", BigDecimal.ZERO));
        }
        List<Meeting> held = facts.meetings(MeetingKind.BOARD, LocalDate.MIN);
        if (held.isEmpty()) {
            return Reading.missing("board-meetings", Reading.count("meetings", BigDecimal.ZERO));
        }
        LocalDate last = held.get(held.size() - 1).on();
        return Reading.whole(Begun.months(last, facts.on()))
                .count("meetings", held.size())
                .traced(() -> List.of(Tracing.row("board-meeting", null, null, last)));
    }
}
