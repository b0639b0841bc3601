package kz.yntymaq.voting;

import java.util.List;
import java.util.UUID;

/** Who may vote in a body; answered by the room that knows the body. */
public interface Electorate {

    /** Which bodies it knows, as {@link Sittings#prepare} was told. */
    String kind();

    /** Accounts of those who have a vote now, each once. */
    List<UUID> voters(UUID body);
}
