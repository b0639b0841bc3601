package kz.yntymaq.cooperative.assembly;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AssemblyRepository extends Repository<Assembly, UUID> {

    Assembly saveAndFlush(Assembly assembly);

    Optional<Assembly> findByIdAndCooperativeId(UUID id, UUID cooperative);

    /** The one that is open. */
    Optional<Assembly> findByCooperativeIdAndEndingIsNull(UUID cooperative);

    Optional<Assembly> findByCooperativeIdAndEnding(UUID cooperative, Assembly.Ending ending);

    /** Those that founded a co-operative in which somebody is, and whose minutes not both have confirmed. */
    @Query("""
            select a from Assembly a
             where a.ending = FOUNDED and (a.presidingConfirmedAt is null or a.secretaryConfirmedAt is null)
               and exists (select m.id from Membership m
                            where m.cooperativeId = a.cooperativeId and m.accountId = :account
                              and m.state in (FOUNDER, MEMBER, LEAVING))
             order by a.openedAt, a.id""")
    List<Assembly> findUnconfirmedOf(UUID account);

    /** Open ones of foundings in which somebody takes part. */
    @Query("""
            select a from Assembly a where a.ending is null and exists (
              select m.id from Membership m
               where m.cooperativeId = a.cooperativeId and m.accountId = :account and m.state = FOUNDER)
             order by a.openedAt, a.id""")
    List<Assembly> findOpenOf(UUID account);
}
