package kz.yntymaq.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;

/** Whom the daily word on what waits at work may go to; answered by the room that knows who holds an office. */
public interface OfficePeople {

    /** The accounts of everybody who holds an office now. */
    List<UUID> accounts();

    /** The actor behind an account, with the office; empty when it is shut. */
    Optional<Actor> find(UUID account);
}
