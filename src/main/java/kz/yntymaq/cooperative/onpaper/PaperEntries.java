package kz.yntymaq.cooperative.onpaper;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers that were entered for a person, so that an official sees what was signed and when. */
@Component
@Transactional(readOnly = true)
class PaperEntries {

    private final JdbcClient jdbc;
    private final Clock clock;

    PaperEntries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A paper.
     *
     * @param signedOn day that stands on it, null for one that was entered before it was asked for
     * @param enteredOn day on which an office entered it
     */
    record Entry(
            Bilingual cooperative, PaperAct act, @Nullable LocalDate signedOn, LocalDate enteredOn, Bilingual office) {}

    /** Those of a person, the latest first. Who asks has looked that they may know it. */
    List<Entry> of(UUID person) {
        return jdbc.sql("""
                select c.name_kk, c.name_ru, p.act, p.signed_on, p.entered_at, p.office_kk, p.office_ru
                  from paper_membership p join cooperative c on c.id = p.cooperative_id
                 where p.account_id = ? order by p.entered_at desc, p.id limit 50""")
                .param(person)
                .query((row, n) -> new Entry(
                        new Bilingual(row.getString("name_kk"), row.getString("name_ru")),
                        PaperAct.valueOf(row.getString("act")),
                        row.getObject("signed_on", LocalDate.class),
                        day(row.getTimestamp("entered_at").toInstant()),
                        new Bilingual(row.getString("office_kk"), row.getString("office_ru"))))
                .list();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
