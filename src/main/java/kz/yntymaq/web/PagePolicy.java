package kz.yntymaq.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.yntymaq.ui.LocalProgram;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a page may load and whom it may speak to: the portal alone, and a page for signing also the program that signs. No page is
 * shown within another; a file says itself where it is shown.
 */
class PagePolicy implements HeaderWriter {

    private static final String HEADER = "Content-Security-Policy";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; frame-src 'self'; connect-src 'self'%s; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String USUAL = POLICY.formatted("");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            response.setHeader(
                    HEADER,
                    LocalProgram.allowed(request)
                            .map(program -> POLICY.formatted(" " + program))
                            .orElse(USUAL));
            response.setHeader("X-Frame-Options", "DENY");
        }
    }
}
