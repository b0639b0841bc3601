package kz.yntymaq.cooperative.charter;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface FoundingTermsRepository extends Repository<FoundingTerms, UUID> {

    FoundingTerms saveAndFlush(FoundingTerms terms);

    Optional<FoundingTerms> findById(UUID cooperativeId);
}
