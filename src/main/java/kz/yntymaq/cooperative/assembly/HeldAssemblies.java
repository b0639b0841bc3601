package kz.yntymaq.cooperative.assembly;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Founding meetings that a person opened, and what they were proposed for there, as told to that person. */
@Configuration
class HeldAssemblies {

    @Bean
    HeldData heldFoundingAssemblies(HeldQueries held) {
        return held.of(
                "foundingAssemblies",
                Set.of("founding_assembly"),
                """
                select c.name_kk, c.name_ru, a.opened_at from founding_assembly a
                  join cooperative c on c.id = a.cooperative_id
                 where a.opened_by = :person order by a.opened_at desc, a.id""",
                row -> HeldItem.at(row.moment("opened_at")).with("cooperative", row.named("name_kk", "name_ru")));
    }

    @Bean
    HeldData heldFoundingPosts(HeldQueries held) {
        return held.of(
                "foundingPosts",
                Set.of("founding_assembly_post"),
                """
                select distinct c.name_kk, c.name_ru, a.opened_at, a.id, p.post from founding_assembly_post p
                  join founding_assembly a on a.id = p.assembly_id
                  join cooperative c on c.id = a.cooperative_id
                 where p.account_id = :person order by a.opened_at desc, a.id, p.post""",
                row -> HeldItem.at(row.moment("opened_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("message", row.key("assembly.post.", "post")));
    }

    @Bean
    HeldData heldFoundingWords(HeldQueries held) {
        return held.of(
                "foundingWords",
                Set.of("founding_assembly_paper"),
                """
                select c.name_kk, c.name_ru, a.opened_at, a.id, p.edition, p.text_kk, p.text_ru
                  from founding_assembly_paper p
                  join founding_assembly a on a.id = p.assembly_id
                  join cooperative c on c.id = a.cooperative_id
                 where p.founder = :person order by a.opened_at desc, a.id, p.edition""",
                row -> HeldItem.at(row.moment("opened_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("votedPartKk", row.words("text_kk"))
                        .with("votedPartRu", row.words("text_ru")));
    }
}
