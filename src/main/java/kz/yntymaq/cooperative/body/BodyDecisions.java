package kz.yntymaq.cooperative.body;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface BodyDecisions extends Repository<BodyDecision, UUID> {

    BodyDecision saveAndFlush(BodyDecision decision);

    List<BodyDecision> findByCooperativeId(UUID cooperativeId);
}
