package kz.yntymaq.office;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface OfficeRepository extends Repository<Office, UUID> {

    Office save(Office office);

    Optional<Office> findById(UUID id);

    List<Office> findAllByOrderByKindAscTerritoryCodeAscNameKkAsc();
}
