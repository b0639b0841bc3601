package kz.yntymaq.farmer;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface FarmerRepository extends Repository<Farmer, UUID> {

    Farmer save(Farmer farmer);

    Optional<Farmer> findById(UUID accountId);

    void deleteById(UUID accountId);
}
