package kz.yntymaq.document;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files that a person handed in, as told to that person; the log calls each by its id. */
@Configuration
class HeldFiles {

    @Bean
    HeldData heldDocuments(HeldQueries held) {
        return held.of(
                "documents",
                Set.of("stored_file"),
                """
                select name, purpose, size, sha256, issued_on, stored_at, removed_at from stored_file
                 where stored_by = :person order by stored_at desc, id""",
                "select cast(id as text) from stored_file where stored_by = :person",
                row -> HeldItem.at(row.moment("stored_at"))
                        .with("file", new RecordedValue.File(String.valueOf(row.text("name")), row.text("sha256")))
                        .with("document", row.key("programme.document.", "purpose"))
                        .with("bytes", row.count("size"))
                        .with("issuedOn", row.day("issued_on"))
                        .with("removedOn", row.dayOf("removed_at")));
    }
}
