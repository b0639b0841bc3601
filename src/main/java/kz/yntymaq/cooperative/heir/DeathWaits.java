package kz.yntymaq.cooperative.heir;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** At the start of the cabinet: that one is said to have died, and deaths whose paper one has to look at. */
@Component
class DeathWaits implements Waiting {

    private final DeathWatch watch;
    private final JdbcClient jdbc;
    private final Texts texts;

    DeathWaits(DeathWatch watch, JdbcClient jdbc, Texts texts) {
        this.watch = watch;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public List<Matter> of(Actor actor) {
        List<UUID> dead =
                jdbc.sql("""
                select d.cooperative_id from membership_death d join membership m on m.id = d.membership_id
                 where m.account_id = ? order by d.recorded_at, d.cooperative_id""").param(actor.accountId()).query(UUID.class).list();
        return Stream.concat(
                        dead.stream().map(each -> matter(Kind.DEATH, "heir.alive", each, "/alive")),
                        watch.waitingFor(actor.accountId()).stream()
                                .map(each -> matter(Kind.DUTY, "heir.watch.waits", each, "/deaths")))
                .toList();
    }

    private Matter matter(Kind kind, String key, UUID cooperative, String page) {
        String name = jdbc.sql("select name_kk, name_ru from cooperative where id = ?")
                .param(cooperative)
                .query((row, n) -> new Bilingual(row.getString("name_kk"), row.getString("name_ru")).here())
                .single();
        return new Matter(
                kind,
                texts.get(key + ".title", name),
                texts.get(key + ".text"),
                texts.get(key + ".button"),
                "/cabinet/cooperatives/" + cooperative + page);
    }
}
