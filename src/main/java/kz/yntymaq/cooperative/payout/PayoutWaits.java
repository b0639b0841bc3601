package kz.yntymaq.cooperative.payout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/**
 * At the start of the cabinet: the own share that the meeting decided to pay out and that is not paid yet, records of meetings outside
 * the portal to which a member can object, and for the chair those to which somebody did.
 */
@Component
class PayoutWaits implements Waiting {

    private final PayoutRows rows;
    private final CooperativeInbox inbox;
    private final Texts texts;
    private final Format format;

    PayoutWaits(PayoutRows rows, CooperativeInbox inbox, Texts texts, Format format) {
        this.rows = rows;
        this.inbox = inbox;
        this.texts = texts;
        this.format = format;
    }

    @Override
    public List<Matter> of(Actor actor) {
        return Stream.of(
                        rows.objectable(actor.accountId()).stream().flatMap(each -> objectable(actor, each)),
                        rows.objected(actor.accountId()).stream().map(this::objected),
                        rows.of(actor.accountId()).stream().flatMap(this::own))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Matter> own(Payout payout) {
        return payout.stage() == Payout.Stage.DECIDED && payout.left().share().signum() > 0
                ? Stream.of(matter(payout))
                : Stream.of();
    }

    private Stream<Matter> objectable(Actor actor, Payout payout) {
        boolean own = !payout.died() && payout.account().equals(actor.accountId());
        return Stream.ofNullable(payout.decision())
                .map(Payout.Decision::until)
                .flatMap(Stream::ofNullable)
                .map(until -> objectable(own ? ".own" : "", payout, until));
    }

    private Matter objectable(String whose, Payout payout, LocalDate until) {
        Payout.Sums inside = payout.inside();
        BigDecimal beside = inside.payments().add(inside.income());
        String parts = beside.signum() > 0 ? texts.get("payout.waits.inside", format.money(beside)) + " " : "";
        return new Matter(
                Kind.OBJECTION,
                texts.get("payout.waits.objection.title", name(payout)),
                texts.get(
                        "payout.waits.objection" + whose,
                        payout.name(),
                        format.money(payout.total()),
                        format.date(until),
                        parts),
                texts.get("payout.waits.button"),
                payout.address());
    }

    private Matter objected(Payout payout) {
        return new Matter(
                Kind.DUTY,
                texts.get("payout.waits.put.title", name(payout)),
                texts.get("payout.waits.put", payout.name(), format.money(payout.total())),
                texts.get("payout.waits.button"),
                payout.address());
    }

    private String name(Payout payout) {
        CooperativeFacts facts = inbox.facts(payout.cooperative());
        return new Bilingual(facts.nameKk(), facts.nameRu()).here();
    }

    private Matter matter(Payout payout) {
        return new Matter(
                Kind.DUTY,
                texts.get("payout.waits.title", name(payout)),
                texts.get("payout.waits.text", format.money(payout.left().share()), format.date(payout.dueOn())),
                texts.get("payout.waits.button"),
                payout.address());
    }
}
