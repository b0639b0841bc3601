package kz.yntymaq.cooperative.kinship;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface KinshipRepository extends Repository<Kinship, UUID> {

    Kinship saveAndFlush(Kinship kinship);

    Optional<Kinship> findByIdAndCooperativeId(UUID id, UUID cooperativeId);
}
