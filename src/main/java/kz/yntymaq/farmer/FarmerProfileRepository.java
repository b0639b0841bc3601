package kz.yntymaq.farmer;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface FarmerProfileRepository extends Repository<FarmerProfile, UUID> {

    FarmerProfile save(FarmerProfile profile);

    Optional<FarmerProfile> findById(UUID accountId);
}
