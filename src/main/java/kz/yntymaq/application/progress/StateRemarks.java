package kz.yntymaq.application.progress;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.application.Application;

/** What a room says beside the state of applications that are listed, in a few words in the language of the page. */
public interface StateRemarks {

    /** By the id of the application; none for those of which nothing is to be said. A fixed number of queries, however many are listed. */
    Map<UUID, String> of(Collection<Application> listed);
}
