package kz.yntymaq.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Words for the next page, such as "saved". Only the newest few are kept: somebody who saves again and again
 * without looking at that page must not make their session, which is read at each request, ever longer.
 */
class BoundedFlashMapManager extends SessionFlashMapManager {

    private static final int KEPT = 2;

    /** Words that a press has made are for the page that follows it, not for a look whether another page has changed. */
    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return HttpMethod.HEAD.matches(request.getMethod()) ? null : super.retrieveFlashMaps(request);
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> all, HttpServletRequest request, HttpServletResponse response) {
        List<FlashMap> newest = all.subList(Math.max(0, all.size() - KEPT), all.size());
        super.updateFlashMaps(new CopyOnWriteArrayList<>(newest), request, response);
    }
}
