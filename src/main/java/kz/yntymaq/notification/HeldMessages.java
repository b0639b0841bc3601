package kz.yntymaq.notification;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RecordedValue.Rows;
import kz.yntymaq.ui.RecordedText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The messages that a person got, as told to that person. */
@Configuration
class HeldMessages {

    @Bean
    HeldData heldInbox(HeldQueries held, RecordedText text) {
        return held.of("messages", Set.of("inbox_message"), """
                select key, arguments, at, read_at from inbox_message where account_id = :person order by at desc, id desc""", row -> {
            Rows arguments = (Rows) text.fromJson(String.valueOf(row.text("arguments")));
            return HeldItem.at(row.moment("at"))
                    .with(
                            "message",
                            RecordedValue.words(text.message(String.valueOf(row.text("key")), arguments.rows())))
                    .with("readOn", row.dayOf("read_at"));
        });
    }
}
