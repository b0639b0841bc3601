package kz.yntymaq.cooperative.meeting;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was put to meetings about a person, what they called and demanded, as told to that person. */
@Configuration
class HeldMeetings {

    @Bean
    HeldData heldMatters(HeldQueries held) {
        return held.of(
                "matters",
                Set.of("cooperative_meeting_matter"),
                """
                select c.name_kk, c.name_ru, x.topic, m.starts_at, x.id
                  from cooperative_meeting_matter x join cooperative_meeting m on m.id = x.meeting_id
                  join cooperative c on c.id = m.cooperative_id
                 where x.person = :person order by m.starts_at desc, x.id""",
                row -> HeldItem.at(row.moment("starts_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("message", row.key("meeting.topic.", "topic")));
    }

    @Bean
    HeldData heldMeetingsCalled(HeldQueries held) {
        return held.of(
                "meetings",
                Set.of("cooperative_meeting"),
                """
                select c.name_kk, c.name_ru, m.planned_at, m.starts_at, m.id
                  from cooperative_meeting m join cooperative c on c.id = m.cooperative_id
                 where m.called_by = :person order by m.planned_at desc, m.id""",
                row -> HeldItem.at(row.moment("planned_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("begunOn", row.dayOf("starts_at")));
    }

    @Bean
    HeldData heldDemands(HeldQueries held) {
        return held.of(
                "demands",
                Set.of("cooperative_meeting_demand", "cooperative_meeting_demand_member"),
                """
                select c.name_kk, c.name_ru, d.words, s.at, d.id
                  from cooperative_meeting_demand_member s
                  join cooperative_meeting_demand d on d.id = s.demand_id
                  join cooperative c on c.id = d.cooperative_id
                 where s.account_id = :person order by s.at desc, d.id""",
                row -> HeldItem.at(row.moment("at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("message", row.words("words")));
    }
}
