package kz.yntymaq.cooperative.associate;

import java.util.UUID;

/** Places of the fifth that a meeting gave to somebody who has no contract yet; the room of requests tells. */
public interface PromisedPlaces {

    int promised(UUID cooperative);
}
