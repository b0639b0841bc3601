package kz.yntymaq.application.form;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import kz.yntymaq.account.data.HeldRow;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.application.answer.Sheet;
import kz.yntymaq.application.answer.Sheets;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What helpers did on applications, as told to the helper and to whom it was done for. */
@Configuration
class HeldHelp {

    @Bean
    HeldData heldApplicationHelp(HeldQueries held, Sheets sheets) {
        return held.of(
                "help",
                Set.of("application_help", "application_help_section"),
                """
                select h.act, h.at, a.number, a.programme,
                       (select string_agg(s.section, ',' order by s.at, s.section) from application_help_section s
                         where s.application_id = h.application_id and s.helper_id = h.helper_id
                           and s.for_account = h.for_account and h.act in ('PREPARED', 'READY')) as sections
                  from application_help h join loan_application a on a.id = h.application_id
                 where h.helper_id = :person or h.for_account = :person order by h.at desc, h.id""",
                row -> HeldItem.at(row.moment("at"))
                        .with("act", "mydata.field.action", row.key("mydata.help.", "act"))
                        .with("number", row.words("number"))
                        .with("sections", sections(sheets, row)));
    }

    /** As they are called today; one that is not asked any more by its code. */
    private static RecordedValue sections(Sheets sheets, HeldRow row) throws SQLException {
        String written = row.text("sections");
        if (written == null) {
            return RecordedValue.nothing();
        }
        Sheet sheet = sheets.of(Objects.requireNonNull(row.text("programme")), null);
        return new RecordedValue.Rows(Stream.of(written.split(","))
                .map(code -> sheet.sections(List.of(code)).stream()
                        .findFirst()
                        .map(Section::recorded)
                        .orElseGet(() -> RecordedValue.words(code)))
                .toList());
    }
}
