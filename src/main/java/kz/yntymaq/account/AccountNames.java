package kz.yntymaq.account;

import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.PersonNames;
import org.springframework.stereotype.Component;

/** Names of people for rooms that know accounts only by their id. */
@Component
class AccountNames implements PersonNames {

    private final AccountRepository accounts;

    AccountNames(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<String> nameOf(UUID account) {
        return accounts.findById(account).map(found -> found.name().full());
    }
}
