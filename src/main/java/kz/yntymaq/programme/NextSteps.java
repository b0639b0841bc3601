package kz.yntymaq.programme;

import java.util.Optional;
import kz.yntymaq.account.Actor;

/** What a villager may do next towards the programme; answered by the room that knows the villager's co-operatives. */
public interface NextSteps {

    /**
     * A step.
     *
     * @param key message key of the button's words
     * @param link where it leads
     * @param joins whether joining a co-operative would do as well
     */
    record NextStep(String key, String link, boolean joins) {}

    /** Where a chair begins an application for a programme; empty for who chairs no active co-operative. */
    Optional<String> start(Actor actor, String programme);

    /** The step that brings this villager nearer to an application. */
    NextStep of(Actor actor);
}
