package kz.yntymaq.review.assignment;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cases that went through an official's hands, and the absences, as told to that official. */
@Configuration
class HeldWork {

    @Bean
    HeldData heldCaseWork(HeldQueries held) {
        return held.of(
                "casework",
                Set.of("case_work"),
                """
                select a.number, w.act, w.at, w.id
                  from case_work w join application_case_v a on a.id = w.application_id
                 where :person in (w.by_account, w.from_account, w.to_account) order by w.id desc""",
                row -> HeldItem.at(row.moment("at"))
                        .with("number", row.words("number"))
                        .with("act", row.key("mydata.casework.", "act")));
    }

    @Bean
    HeldData heldAbsences(HeldQueries held) {
        return held.of(
                "absences",
                Set.of("office_absence"),
                """
                select x.entered_at, x.from_day, x.to_day, x.ended_at, x.id
                  from office_absence x
                 where :person in (x.person_id, x.deputy_id, x.entered_by) order by x.entered_at desc, x.id""",
                row -> HeldItem.at(row.moment("entered_at"))
                        .with("firstDay", row.day("from_day"))
                        .with("lastDay", row.day("to_day"))
                        .with("endedOn", row.dayOf("ended_at")));
    }
}
