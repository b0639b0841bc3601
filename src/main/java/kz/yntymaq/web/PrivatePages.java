package kz.yntymaq.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Pages are asked for anew each time and kept by no one in between. What is shown in a session is not kept
 * by the browser either: its back button must not show it to the next person at the same computer. What was
 * typed there stays in the tab ({@code portal.js}) and in the session.
 */
class PrivatePages implements HeaderWriter {

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)
                && !request.getRequestURI().startsWith("/assets/")) {
            boolean hasSession = request.getRequestedSessionId() != null; // asked of the browser, not of the database
            response.setHeader(HttpHeaders.CACHE_CONTROL, hasSession ? "private, no-store" : "private, no-cache");
        }
    }
}
