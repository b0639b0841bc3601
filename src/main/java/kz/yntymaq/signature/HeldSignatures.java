package kz.yntymaq.signature;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a person signed by ЭЦҚ, as told to that person. Texts and signatures are saved from the page of signed documents. */
@Configuration
class HeldSignatures {

    @Bean
    HeldData heldSigned(HeldQueries held) {
        return held.of(
                "signatures",
                Set.of("signed_document"),
                """
                select title_kk, title_ru, code, content_hash, holder, iin_end, organisation, bin, serial, issuer,
                       valid_from, valid_until, taken_at
                  from signed_document where account_id = :person order by taken_at desc, id desc""",
                "select cast(id as text) from signed_document where account_id = :person",
                row -> HeldItem.at(row.moment("taken_at"))
                        .with("document", row.named("title_kk", "title_ru"))
                        .with("code", row.words("code"))
                        .with("contentHash", row.words("content_hash"))
                        .with("holder", row.words("holder"))
                        .with("iinEnd", row.words("iin_end"))
                        .with("organisation", row.words("organisation"))
                        .with("bin", row.words("bin"))
                        .with("certificate", row.words("serial"))
                        .with("issuer", row.words("issuer"))
                        .with("validFrom", row.dayOf("valid_from"))
                        .with("validUntil", row.dayOf("valid_until")));
    }
}
