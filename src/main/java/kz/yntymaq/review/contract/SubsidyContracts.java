package kz.yntymaq.review.contract;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SubsidyContracts extends Repository<SubsidyContract, UUID> {

    SubsidyContract save(SubsidyContract contract);

    Optional<SubsidyContract> findById(UUID application);
}
