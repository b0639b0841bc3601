package kz.yntymaq.cooperative.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.associate.Associates;
import kz.yntymaq.kernel.MovedOnException;
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
    private final Associates associates;
    private final Clock clock;

    RequestViews(CooperativeRepository cooperatives, RequestRows rows, Associates associates, Clock clock) {
        this.cooperatives = cooperatives;
        this.rows = rows;
        this.associates = associates;
        this.clock = clock;
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

    /** What somebody asked for, or was proposed to be, and of which nothing came yet. @param account the reader's own */
    public List<RequestRows.Asked> askedBy(UUID account) {
        return rows.openOf(account);
    }

    Own own(Actor actor, UUID cooperativeId) {
        return own(actor, cooperatives.findActive(cooperativeId).orElseThrow(NotFoundException::new));
    }

    private Own own(Actor actor, Cooperative cooperative) {
        return new Own(
                cooperative.getId(),
                cooperative.name(),
                rows.ofPerson(cooperative.getId(), actor.accountId()).orElse(null));
    }

    /**
     * The page on which a person asks, or sees how far it is.
     *
     * @throws MovedOnException to the co-operative for who belongs to it, and where nobody is admitted any more
     */
    Own asking(Actor actor, UUID cooperativeId) {
        Cooperative cooperative = cooperatives.findActive(cooperativeId).orElseThrow(NotFoundException::new);
        Own own = own(actor, cooperative);
        if (own.isFree() && associates.belongs(cooperativeId, actor.accountId())) {
            throw new MovedOnException("/cooperatives/" + cooperativeId, "voice.belongs.own");
        }
        if (own.isFree() && cooperative.isEnding()) {
            throw new MovedOnException("/cooperatives/" + cooperativeId, Cooperative.ENDING);
        }
        return own;
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

    /** Message key of the press by which the chair takes a request from the list now; null where there is none. */
    public @Nullable String drop(Request of) {
        return of.droppable(LocalDate.now(clock));
    }
}
