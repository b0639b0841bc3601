package kz.yntymaq.integrity.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What identifiers of a population are called: people, legal entities, co-operatives. What is none of them has no name, so that no contact is shown. */
@Component
class SignNames {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String ENTITY = "BIN ";

    private final Accounts accounts;
    private final JdbcClient jdbc;

    SignNames(Accounts accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** By identifier, in as many statements however many. */
    Map<String, String> of(Stream<@Nullable String> identifiers) {
        List<String> all = identifiers.flatMap(Stream::ofNullable).distinct().toList();
        var names = new HashMap<String, String>();
        List<UUID> ids = all.stream()
                .filter(each -> ID.matcher(each).matches())
                .map(UUID::fromString)
                .toList();
        if (!ids.isEmpty()) {
            names.putAll(cooperatives(ids));
            accounts.names(ids).forEach((id, name) -> names.put(id.toString(), name.full()));
        }
        List<String> bins = all.stream()
                .filter(each -> each.startsWith(ENTITY))
                .map(each -> each.substring(ENTITY.length()))
                .toList();
        if (!bins.isEmpty()) {
            jdbc.sql(
                            "select distinct on (bin) bin, name_kk, name_ru from member_entity_v where bin in (:bins) order by bin, name_kk")
                    .param("bins", bins)
                    .query((row, n) -> names.put(
                            ENTITY + row.getString("bin"),
                            new Bilingual(row.getString("name_kk"), row.getString("name_ru")).here()))
                    .list();
        }
        return names;
    }

    private Map<String, String> cooperatives(Collection<UUID> ids) {
        var names = new HashMap<String, String>();
        jdbc.sql("select id, name_kk, name_ru from cooperative_v where id in (:ids)")
                .param("ids", ids)
                .query((row, n) -> names.put(
                        row.getString("id"), new Bilingual(row.getString("name_kk"), row.getString("name_ru")).here()))
                .list();
        return names;
    }

    /** Of one person. */
    Optional<String> person(@Nullable UUID account) {
        return account == null
                ? Optional.empty()
                : Optional.ofNullable(accounts.names(List.of(account)).get(account))
                        .map(found -> found.full());
    }
}
