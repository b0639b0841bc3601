package kz.yntymaq.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The files that are not removed. Who may see one is for the {@link FileGuard} of its owner. */
interface StoredFileRepository extends Repository<StoredFile, UUID> {

    StoredFile saveAndFlush(StoredFile file);

    @Query("select f from StoredFile f where f.id = :id and f.removedAt is null")
    Optional<StoredFile> findKept(UUID id);

    @Query("""
            select f from StoredFile f
             where f.ownerKind = :ownerKind and f.ownerId = :ownerId and f.removedAt is null
             order by f.place, f.storedAt, f.id""")
    List<StoredFile> findKeptOf(String ownerKind, UUID ownerId);

    @Query("select f from StoredFile f where f.ownerKind = :ownerKind and f.ownerId in :owners and f.removedAt is null"
            + " order by f.place, f.storedAt, f.id")
    List<StoredFile> findKeptOfAll(String ownerKind, Collection<UUID> owners);

    @Query(
            "select count(f) > 0 from StoredFile f where f.id = :id and f.ownerKind = :ownerKind and f.ownerId = :ownerId"
                    + " and f.removedAt is not null")
    boolean isRemoved(UUID id, String ownerKind, UUID ownerId);

    /** The documents of these holders, the newest first. */
    @Query("""
            select f from StoredFile f
             where f.holderId in :holders and f.removedAt is null
             order by f.storedAt desc, f.id""")
    List<StoredFile> findKeptOfHolders(Collection<UUID> holders);
}
