package kz.yntymaq.office;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface OfficeRepository extends Repository<Office, UUID> {

    Office save(Office office);

    Optional<Office> findById(UUID id);

    /** Held until the transaction ends, so that nobody is appointed to an office that is being closed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Office o where o.id = :id")
    Optional<Office> findForUpdate(UUID id);

    /** The open office of a kind for a territory, null for the whole country. */
    @Query("""
            select o from Office o where o.kind = :kind and o.closedAt is null
               and coalesce(o.territoryCode, '') = coalesce(:territoryCode, '')""")
    Optional<Office> findOpen(Office.Kind kind, @Nullable String territoryCode);
}
