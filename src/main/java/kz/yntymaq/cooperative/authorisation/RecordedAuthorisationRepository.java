package kz.yntymaq.cooperative.authorisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RecordedAuthorisationRepository extends Repository<RecordedAuthorisation, UUID> {

    RecordedAuthorisation saveAndFlush(RecordedAuthorisation made);

    Optional<RecordedAuthorisation> findByIdAndCooperativeId(UUID id, UUID cooperative);

    List<RecordedAuthorisation> findByCooperativeId(UUID cooperative);
}
