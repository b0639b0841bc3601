package kz.yntymaq.cooperative.charter;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface FoundingRecords extends Repository<FoundingRecord, UUID> {

    FoundingRecord saveAndFlush(FoundingRecord record);

    Optional<FoundingRecord> findById(UUID cooperativeId);
}
