package kz.yntymaq.voting;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SittingRepository extends Repository<Sitting, UUID> {

    Sitting saveAndFlush(Sitting sitting);

    Optional<Sitting> findById(UUID id);

    List<Sitting> findByIdIn(Collection<UUID> ids);

    /** Held until the commit: whatever changes in a sitting changes one after the other, but for ballots. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Sitting s where s.id = :id")
    Optional<Sitting> findForUpdate(UUID id);
}
