package kz.yntymaq.cooperative.change;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RegisteredChangeRepository extends Repository<RegisteredChange, UUID> {

    RegisteredChange saveAndFlush(RegisteredChange change);

    Optional<RegisteredChange> findByCooperativeIdAndState(UUID cooperative, RegisteredChange.State state);

    Optional<RegisteredChange> findFirstByCooperativeIdOrderByClaimedAtDescIdDesc(UUID cooperative);

    List<RegisteredChange> findByCooperativeIdAndDecidedAtIsNotNullOrderByDecidedAtAscIdAsc(UUID cooperative);

    List<RegisteredChange> findByCooperativeIdAndStateOrderByRegisteredOnDescIdDesc(
            UUID cooperative, RegisteredChange.State state);
}
