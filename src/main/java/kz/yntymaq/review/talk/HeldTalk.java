package kz.yntymaq.review.talk;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What somebody wrote about cases, as told to who wrote it. */
@Configuration
class HeldTalk {

    @Bean
    HeldData heldCaseTalk(HeldQueries held) {
        return held.of(
                "talk",
                Set.of("case_talk"),
                """
                select a.number, t.kind, t.words, t.at, t.id
                  from case_talk t join application_case_v a on a.id = t.application_id
                 where t.author_id = :person order by t.at desc, t.id""",
                row -> HeldItem.at(row.moment("at"))
                        .with("number", row.words("number"))
                        .with("kind", row.key("talk.kind.", "kind"))
                        .with("words", row.words("words")));
    }
}
