package kz.yntymaq.notification.wish;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import kz.yntymaq.account.data.HeldRow;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RecordedValue.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a person is told beside the inbox, and which kinds they do not want, as told to that person. */
@Configuration
class HeldWishes {

    @Bean
    HeldData heldNotices(HeldQueries held) {
        return held.of(
                "notices",
                Set.of("notice_address", "notice_code"),
                """
                select channel, address, confirmed_at as at, null::timestamptz as valid_until, language,
                       array_to_string(muted, ' ') as muted
                  from notice_address where account_id = :person
                union all
                select channel, address, null, valid_until, null, null
                  from notice_code where account_id = :person
                 order by at desc nulls last, channel""",
                row -> HeldItem.at(row.moment("at"))
                        .with("channel", row.key("notice.channel.", "channel"))
                        .with("address", row.words("address"))
                        .with("language", row.key("notice.language.", "language"))
                        .with("codeUntil", row.dayOf("valid_until"))
                        .with("unwanted", unwanted(row)));
    }

    private static RecordedValue unwanted(HeldRow row) throws SQLException {
        String muted = row.text("muted");
        return muted == null || muted.isEmpty()
                ? RecordedValue.nothing()
                : new Rows(Arrays.stream(muted.split(" "))
                        .map(kind -> RecordedValue.key(Kind.valueOf(kind).key()))
                        .toList());
    }
}
