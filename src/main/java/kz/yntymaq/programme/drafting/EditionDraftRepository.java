package kz.yntymaq.programme.drafting;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EditionDraftRepository extends Repository<EditionDraft, UUID> {

    Optional<EditionDraft> findById(UUID id);

    List<EditionDraft> findByStateInOrderByChangedAtDesc(Collection<DraftState> states);

    /** Held until the transaction ends, so that of two presses one waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from EditionDraft d where d.id = :id")
    Optional<EditionDraft> hold(UUID id);

    EditionDraft saveAndFlush(EditionDraft draft);
}
