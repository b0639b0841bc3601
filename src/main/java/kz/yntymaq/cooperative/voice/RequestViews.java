package kz.yntymaq.cooperative.voice;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests as their people and the chair see them. Named {@code @requestViews} in templates. */
@Service
@Transactional(readOnly = true)
class RequestViews {

    private final CooperativeRepository cooperatives;
    private final RequestRows rows;

    RequestViews(CooperativeRepository cooperatives, RequestRows rows) {
        this.cooperatives = cooperatives;
        this.rows = rows;
    }

    /**
     * A person's page.
     *
     * @param own the last request, null for none
     */
    public record Own(
            UUID cooperative, String name, @Nullable Request own) {

        /** Whether they may ask now. */
        public boolean isFree() {
            return own == null || own.stage() == Request.Stage.WITHDRAWN || own.stage() == Request.Stage.CONCLUDED;
        }
    }

    Own own(Actor actor, UUID cooperativeId) {
        Cooperative cooperative = cooperatives.findActive(cooperativeId).orElseThrow(NotFoundException::new);
        return new Own(
                cooperativeId,
                cooperative.name(),
                rows.ofPerson(cooperativeId, actor.accountId()).orElse(null));
    }

    /** A request for the chair. @param name of the co-operative */
    record Led(String name, Request request) {}

    /** The name of the co-operative, for its chair. */
    String led(Actor chair, UUID cooperativeId) {
        return cooperatives.requireOfChair(chair, cooperativeId).name();
    }

    Led led(Actor chair, UUID cooperativeId, UUID id) {
        return new Led(led(chair, cooperativeId), rows.find(cooperativeId, id).orElseThrow(NotFoundException::new));
    }

    /** Those of whom nothing came yet. Who asks has looked whether the reader chairs the co-operative. */
    public List<Request> open(UUID cooperativeId) {
        return rows.open(cooperativeId);
    }
}
