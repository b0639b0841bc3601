package kz.yntymaq.cooperative.extract;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.ui.RecordedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Extracts that a person took, as told to that person. */
@Configuration
class HeldExtracts {

    @Bean
    HeldData extractsOfPerson(HeldQueries held, RecordedText text) {
        return held.of(
                "extracts",
                Set.of("extract", "extract_fact"),
                """
                select e.number, e.kind, e.issued_at, f.fact, f.value
                  from extract e join extract_fact f on f.extract_id = e.id
                 where e.account_id = :person order by e.issued_at desc, e.id, f.fact""",
                row -> HeldItem.at(row.moment("issued_at"))
                        .with("number", "extract.number", row.words("number"))
                        .with("what", "extract.kind", row.key("extract.kind.", "kind"))
                        .with("fact", "extract.fact", row.key("extract.fact.", "fact"))
                        .with("value", "extract.value", stated(text, row.text("value"))));
    }

    private static RecordedValue stated(RecordedText text, @Nullable String json) {
        return json == null ? RecordedValue.nothing() : text.fromJson(json);
    }
}
