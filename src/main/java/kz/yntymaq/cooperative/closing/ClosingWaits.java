package kz.yntymaq.cooperative.closing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads from the start of the cabinet to a liquidation: who chairs it to its next step, members to the draft that is shown and to the
 * own part that is not paid yet.
 */
@Component
class ClosingWaits implements Waiting {

    private final CooperativeRepository cooperatives;
    private final ClosingViews views;
    private final JdbcClient jdbc;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    ClosingWaits(
            CooperativeRepository cooperatives,
            ClosingViews views,
            JdbcClient jdbc,
            Texts texts,
            Format format,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.views = views;
        this.jdbc = jdbc;
        this.texts = texts;
        this.format = format;
        this.clock = clock;
    }

    /** What of a liquidation that runs concerns a member. @param amount tenge @param until the last day to object; null of a part that is owed */
    private record Own(
            UUID cooperative,
            String name,
            BigDecimal amount,
            @Nullable LocalDate until) {}

    @Override
    @Transactional(readOnly = true)
    public List<Matter> of(Actor actor) {
        return Stream.concat(led(actor), own(actor)).toList();
    }

    private Stream<Matter> led(Actor actor) {
        return cooperatives.findChairedBy(actor.accountId()).stream()
                .filter(each -> each.getState() == CooperativeState.ACTIVE && each.isEnding())
                .map(each -> views.page(actor, each.getId()))
                .flatMap(page -> Stream.ofNullable(page.open())
                        .map(ToldCase::next)
                        .flatMap(Stream::ofNullable)
                        .map(step -> matter(page, step)));
    }

    private Stream<Matter> own(Actor actor) {
        return ofPerson(actor.accountId(), LocalDate.now(clock)).stream().map(this::own);
    }

    private Matter own(Own of) {
        LocalDate until = of.until();
        String amount = format.money(of.amount());
        return new Matter(
                until == null ? Kind.DUTY : Kind.OBJECTION,
                texts.get("closing.waits.title", of.name()),
                until == null
                        ? texts.get("closing.waits.due", amount)
                        : texts.get("closing.waits.shown", amount, format.date(until)),
                texts.get("closing.waits.member"),
                ClosingViews.address(of.cooperative()));
    }

    private Matter matter(ClosingViews.Page page, String step) {
        return new Matter(
                Kind.DUTY,
                texts.get("closing.waits.title", page.name()),
                texts.get("closing.waits." + step),
                texts.get("closing.waits.button"),
                page.address());
    }

    /** Drafts to which the person can object today, unless it is who drew them, and parts that are owed. */
    private List<Own> ofPerson(UUID account, LocalDate today) {
        return jdbc.sql("""
                select c.id, c.name_kk, c.name_ru, coalesce(r.amount, d.amount, 0) as amount,
                       case when r.case_id is null then x.until end as until
                  from membership m
                  join cooperative_v c on c.id = m.cooperative_id
                  join closing_case k on k.cooperative_id = m.cooperative_id and k.stopped_on is null and k.ended_on is null
                  left join closing_part r on r.case_id = k.id and r.membership_id = m.id
                  left join closing_draft x on x.case_id = k.id and x.withdrawn_on is null
                  left join closing_draft_part d on d.draft_id = x.id and d.membership_id = m.id
                 where m.account_id = :account and m.state in ('MEMBER', 'LEAVING')
                   and case when exists (select from closing_remainder y where y.case_id = k.id)
                            then r.amount > 0 and r.paid_on is null
                            else x.until >= :today and c.chair_id <> m.account_id end
                 order by c.id""")
                .param("account", account)
                .param("today", today)
                .query((row, n) -> new Own(
                        row.getObject("id", UUID.class),
                        new Bilingual(row.getString("name_kk"), row.getString("name_ru")).here(),
                        row.getBigDecimal("amount"),
                        row.getObject("until", LocalDate.class)))
                .list();
    }
}
