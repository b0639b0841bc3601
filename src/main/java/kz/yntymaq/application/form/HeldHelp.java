package kz.yntymaq.application.form;

import java.util.Set;
import java.util.stream.Stream;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.kernel.RecordedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What helpers did on applications, as told to the helper and to whom it was done for. */
@Configuration
class HeldHelp {

    @Bean
    HeldData heldApplicationHelp(HeldQueries held) {
        return held.of(
                "help",
                Set.of("application_help", "application_help_section"),
                """
                select h.act, h.at, a.number,
                       (select string_agg(s.section, ',' order by s.at, s.section) from application_help_section s
                         where s.application_id = h.application_id and s.helper_id = h.helper_id
                           and s.for_account = h.for_account and h.act in ('PREPARED', 'READY')) as sections
                  from application_help h join loan_application a on a.id = h.application_id
                 where h.helper_id = :person or h.for_account = :person order by h.at desc, h.id""",
                row -> HeldItem.at(row.moment("at"))
                        .with("act", "mydata.field.action", row.key("mydata.help.", "act"))
                        .with("number", row.words("number"))
                        .with("sections", sections(row.text("sections"))));
    }

    private static RecordedValue sections(@Nullable String written) {
        return written == null
                ? RecordedValue.nothing()
                : new RecordedValue.Rows(Stream.of(written.split(","))
                        .map(name -> RecordedValue.key(Section.valueOf(name).key()))
                        .toList());
    }
}
