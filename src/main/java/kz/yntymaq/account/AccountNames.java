package kz.yntymaq.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.PersonNames;
import kz.yntymaq.kernel.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of people for rooms that know accounts only by their id, and people by their names. */
@Component
public class AccountNames implements PersonNames {

    private static final String SEARCHED =
            "searchable(family_name || ' ' || given_name || ' ' || coalesce(patronymic, '')) like %s";

    private final AccountRepository accounts;
    private final JdbcClient jdbc;

    AccountNames(AccountRepository accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> nameOf(UUID account) {
        return accounts.findById(account).map(found -> found.name().full());
    }

    /** People whose name holds the words, in any order and whatever alphabet. For those who may read all names. */
    public List<UUID> findNamed(SearchWords words, int most) {
        return jdbc.sql("select id from account where " + words.condition(SEARCHED, false) + " limit :most")
                .params(words.parameters(false))
                .param("most", most)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }
}
