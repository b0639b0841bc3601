package kz.yntymaq.waiting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.DeskWork;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells who answers for an applicant of an offer that waits for the answer, and officials of an oblast at their desk of what
 * they can do for whose turn it is: write a payment down, or offer a part.
 */
@Component
@Order(4)
class OfferWaits implements Waiting, DeskWork {

    private final OfficeLists lists;
    private final Turns turns;
    private final Funds funds;
    private final JdbcClient jdbc;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    OfferWaits(OfficeLists lists, Turns turns, Funds funds, JdbcClient jdbc, Texts texts, Format format, Clock clock) {
        this.lists = lists;
        this.turns = turns;
        this.funds = funds;
        this.jdbc = jdbc;
        this.texts = texts;
        this.format = format;
        this.clock = clock;
    }

    @Override
    public List<Matter> of(Actor actor) {
        if (actor.help() != null) {
            return List.of();
        }
        return jdbc.sql("""
                        select p.application_id, p.number, o.tenge, o.answer_by
                          from applicant_v c join waiting_place p on p.applicant_id = c.id
                          join waiting_offer o on o.application_id = p.application_id and o.state = 'OPEN'
                         where c.filled_in_by = ? and o.answer_by >= ? order by o.answer_by, p.number""")
                .params(actor.accountId(), LocalDate.now(clock))
                .query((row, n) -> new Matter(
                        Kind.OFFER_OF_A_PART,
                        texts.get("waiting.waits", row.getString("number")),
                        texts.get(
                                "waiting.waits.text",
                                format.money(row.getBigDecimal("tenge")),
                                format.date(row.getObject("answer_by", LocalDate.class))),
                        texts.get("waiting.waits.button"),
                        "/cabinet/waiting/" + row.getString("application_id")))
                .list();
    }

    @Override
    public List<Line> desk(Actor actor) {
        return actor.oblast().stream()
                .flatMap(oblast -> funds.all().stream().map(fund -> new Queue(oblast, fund.code())))
                .flatMap(queue -> turns.inFront(queue, LocalDate.now(clock)).stream())
                .filter(turn -> turn.step().isPayment() || turn.step() == Turn.Step.OFFER_PART)
                .filter(turn -> lists.tie(actor, turn.place()).isEmpty())
                .map(turn -> new Line(
                        texts.get("waiting.desk." + turn.step(), turn.place().number(), format.money(turn.tenge())),
                        "/office/waiting/" + turn.place().queue().fund()
                                + (turn.step().isPayment() ? "/payment" : "/offer")))
                .toList();
    }
}
