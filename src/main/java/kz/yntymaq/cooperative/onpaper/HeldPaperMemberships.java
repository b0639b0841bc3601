package kz.yntymaq.cooperative.onpaper;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a person signed on paper to a co-operative and an official entered, as told to that person. */
@Configuration
class HeldPaperMemberships {

    @Bean
    HeldData membershipsOnPaper(HeldQueries held) {
        return held.of(
                "paperMemberships",
                Set.of("paper_membership"),
                """
                select c.name_kk, c.name_ru, p.act, p.office_kk, p.office_ru, p.signed_on, p.entered_at
                  from paper_membership p join cooperative_v c on c.id = p.cooperative_id
                 where p.account_id = :person order by p.entered_at desc, p.id""",
                row -> HeldItem.at(row.moment("entered_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("act", "onpaper.act", row.key("onpaper.act.", "act"))
                        .with("signedOn", "onpaper.on", row.day("signed_on"))
                        .with("office", row.named("office_kk", "office_ru")));
    }
}
