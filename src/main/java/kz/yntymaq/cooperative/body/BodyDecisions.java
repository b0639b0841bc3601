package kz.yntymaq.cooperative.body;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface BodyDecisions extends Repository<BodyDecision, UUID> {

    BodyDecision saveAndFlush(BodyDecision decision);

    Optional<BodyDecision> findById(UUID id);

    List<BodyDecision> findByCooperativeId(UUID cooperativeId);
}
