package kz.yntymaq.cooperative.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.work.OneByOne;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds chairs of duties: thirty days and seven days before the last day, when one is due at once, and when one is overdue.
 * Each is told once; the row that says so is what keeps a second portal from telling it again.
 */
@Component
class DutyReminders {

    private final DutyCalendar calendar;
    private final CooperativeInbox inbox;
    private final JdbcClient jdbc;
    private final OneByOne oneByOne;
    private final Clock clock;

    DutyReminders(DutyCalendar calendar, CooperativeInbox inbox, JdbcClient jdbc, OneByOne oneByOne, Clock clock) {
        this.calendar = calendar;
        this.inbox = inbox;
        this.jdbc = jdbc;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    /** Looks at all that are active; what fails is looked at again the next morning. */
    @Scheduled(cron = "0 10 8 * * *", zone = "${yntymaq.zone}")
    void remind() {
        oneByOne.through(this::next, "had nobody reminded", this::remind);
    }

    private List<UUID> next(@Nullable UUID after) {
        return jdbc.sql("""
                select id from cooperative_v where state = 'ACTIVE' and (cast(:after as uuid) is null or id > :after)
                 order by id limit :most""")
                .param("after", after)
                .param("most", OneByOne.PORTION)
                .query(UUID.class)
                .list();
    }

    /** Reminds the chair of one co-operative. */
    void remind(UUID cooperative) {
        LocalDate today = LocalDate.now(clock);
        CooperativeFacts facts = inbox.facts(cooperative);
        for (Duty duty : calendar.of(cooperative, today)) {
            Duty.Stage stage = duty.stage(today);
            if (stage != null && isFirst(cooperative, duty, stage)) {
                LocalDate due = duty.dueOn();
                inbox.tell(
                        facts.chairId(),
                        "duty.message." + stage,
                        CooperativeInbox.cabinet(facts) + "/duties",
                        facts,
                        new RecordedValue.Sentence(duty.key(), duty.arguments()),
                        due == null ? RecordedValue.nothing() : new RecordedValue.Day(due));
            }
        }
    }

    private boolean isFirst(UUID cooperative, Duty duty, Duty.Stage stage) {
        return jdbc.sql("""
                        insert into duty_reminder (cooperative_id, duty, about, due_on, stage, told_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .param(cooperative)
                        .param(duty.key())
                        .param(duty.about())
                        .param(duty.dueOn())
                        .param(stage.name())
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
