package kz.yntymaq.cooperative.additional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.work.OneByOne;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What a member still has to bring of what the meeting decided on: at the start of the cabinet, and once in the inbox a week
 * before the last day (the portal's own order).
 */
@Component
class AdditionReminders implements Waiting {

    private static final int DAYS_BEFORE = 7;

    private static final String OWED = """
            select v.contribution_id, v.membership_id, v.account_id, v.owed, c.cooperative_id, c.purpose, c.due_on, k.name_kk, k.name_ru
              from additional_part_v v
              join additional_decision d on d.contribution_id = v.contribution_id
              join additional_contribution c on c.id = v.contribution_id
              join cooperative_v k on k.id = c.cooperative_id
             where v.owed > 0 and k.state = 'ACTIVE' and\s""";

    private final CooperativeInbox inbox;
    private final AdditionMessages messages;
    private final Texts texts;
    private final Format format;
    private final JdbcClient jdbc;
    private final OneByOne oneByOne;
    private final Clock clock;

    AdditionReminders(
            CooperativeInbox inbox,
            AdditionMessages messages,
            Texts texts,
            Format format,
            JdbcClient jdbc,
            OneByOne oneByOne,
            Clock clock) {
        this.inbox = inbox;
        this.messages = messages;
        this.texts = texts;
        this.format = format;
        this.jdbc = jdbc;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    private record Owed(
            UUID contribution,
            UUID membership,
            UUID account,
            BigDecimal amount,
            UUID cooperative,
            Bilingual name,
            String purpose,
            LocalDate dueOn) {}

    @Override
    public List<Matter> of(Actor actor) {
        return owed("v.account_id = ? order by c.due_on", actor.accountId()).stream()
                .map(each -> new Matter(
                        Kind.DUTY,
                        texts.get("additional.waits.title", each.name().here()),
                        texts.get(
                                "additional.waits.text",
                                format.money(each.amount()),
                                format.date(each.dueOn()),
                                each.purpose()),
                        texts.get("additional.waits.button"),
                        Addition.address(each.cooperative(), each.contribution())))
                .toList();
    }

    /** Tells each once; what fails is tried again the next morning. */
    @Scheduled(cron = "0 20 8 * * *", zone = "${yntymaq.zone}")
    void remind() {
        LocalDate today = LocalDate.now(clock);
        owed("""
                c.due_on between ? and ? and not exists (select from additional_reminder r
                  where r.contribution_id = v.contribution_id and r.membership_id = v.membership_id)""", today, today.plusDays(DAYS_BEFORE))
                .forEach(each -> oneByOne.run(each.contribution(), "had nobody reminded", () -> remind(each)));
    }

    private void remind(Owed owed) {
        int first = jdbc.sql("""
                insert into additional_reminder (contribution_id, membership_id, told_at) values (?, ?, ?) on conflict do nothing""")
                .params(owed.contribution(), owed.membership(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (first > 0) {
            messages.tell(
                    inbox.facts(owed.cooperative()),
                    owed.contribution(),
                    owed.account(),
                    owed.amount(),
                    owed.dueOn(),
                    "reminder");
        }
    }

    private List<Owed> owed(String which, Object... arguments) {
        return jdbc.sql(OWED + which)
                .params(arguments)
                .query((row, n) -> new Owed(
                        row.getObject("contribution_id", UUID.class),
                        row.getObject("membership_id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getBigDecimal("owed"),
                        row.getObject("cooperative_id", UUID.class),
                        new Bilingual(row.getString("name_kk"), row.getString("name_ru")),
                        row.getString("purpose"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
