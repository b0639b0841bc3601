package kz.yntymaq.cooperative.charter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface FounderPartRepository extends Repository<FounderPart, UUID> {

    FounderPart saveAndFlush(FounderPart part);

    Optional<FounderPart> findById(UUID membershipId);

    List<FounderPart> findByCooperativeId(UUID cooperativeId);
}
