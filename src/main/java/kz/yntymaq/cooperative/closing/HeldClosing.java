package kz.yntymaq.cooperative.closing;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A person's part of what remained of a co-operative, as told to that person. */
@Configuration
class HeldClosing {

    @Bean
    HeldData closingOfPerson(HeldQueries held) {
        return held.of(
                "closing",
                Set.of("closing_part"),
                """
                select c.name_kk, c.name_ru, p.weight, p.amount, p.paid_on, p.document, r.decided_on
                  from membership m
                  join cooperative c on c.id = m.cooperative_id
                  join closing_part p on p.membership_id = m.id
                  join closing_remainder r on r.case_id = p.case_id
                 where m.account_id = :person order by r.decided_on desc, p.case_id""",
                row -> HeldItem.at(null)
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("decidedOn", "closing.divided-on", row.day("decided_on"))
                        .with("share", "closing.share", row.money("weight"))
                        .with("amount", "closing.part", row.money("amount"))
                        .with("paidOn", "closing.paid-on", row.day("paid_on")));
    }

    @Bean
    HeldData wordsOnDivisionOfPerson(HeldQueries held) {
        return held.of(
                "closing-word",
                Set.of("closing_word"),
                """
                select c.name_kk, c.name_ru, w.words, w.said_on, w.answer
                  from membership m
                  join cooperative c on c.id = m.cooperative_id
                  join closing_word w on w.membership_id = m.id
                 where m.account_id = :person order by w.place desc""",
                row -> HeldItem.at(null)
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("saidOn", "closing.said-on", row.day("said_on"))
                        .with("words", "closing.word", row.words("words"))
                        .with("answer", "closing.word.answer", row.words("answer")));
    }
}
