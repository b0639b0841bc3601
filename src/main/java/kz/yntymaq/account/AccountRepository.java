package kz.yntymaq.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, UUID> {

    Account saveAndFlush(Account account);

    Optional<Account> findById(UUID id);

    List<Account> findAllByIdIn(Collection<UUID> ids);

    @Query("select a from Account a where a.iin = :iin")
    Optional<Account> findByIin(String iin);

    /** Writes the same password anew, unless it was changed meanwhile. */
    @Modifying
    @Query("update Account a set a.passwordHash = :newer where a.id = :id and a.passwordHash = :old")
    void replaceHash(UUID id, String old, String newer);
}
