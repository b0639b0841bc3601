package kz.yntymaq.account.acting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/** For whom the person behind a request has chosen to act; the room of mandates answers. */
public interface ChosenMandate {

    /**
     * Looked up anew at each request.
     *
     * @param person who is signed in
     * @return empty for whoever acts for themself, also after the mandate has ended
     */
    Optional<OnBehalf> of(HttpServletRequest request, UUID person);
}
