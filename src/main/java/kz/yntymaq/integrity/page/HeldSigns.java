package kz.yntymaq.integrity.page;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signs of co-operatives behind which stands something of a person, as told to that person: that there is one, not what it says of others. */
@Configuration
class HeldSigns {

    @Bean
    HeldData signsOfPerson(HeldQueries held) {
        return held.of(
                "signs",
                Set.of("integrity_signal", "integrity_finding"),
                """
                select c.name_kk, c.name_ru, s.indicator || '.name' as sign, s.raised_on, s.id
                  from integrity_signal s join cooperative_v c on c.id = s.cooperative_id
                 where s.cooperative_id in (select p.cooperative_id from cooperative_party_v p where p.account_id = :person)
                   and jsonb_path_exists(s.finding, '$.traces[*].person ? (@ == $p)',
                                         jsonb_build_object('p', cast(:person as text)))
                 order by s.raised_on desc, s.id""",
                row -> HeldItem.at(null)
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("sign", "signs.sign", row.key("integrity.sign.", "sign"))
                        .with("foundOn", "signs.run.day", row.day("raised_on")));
    }
}
