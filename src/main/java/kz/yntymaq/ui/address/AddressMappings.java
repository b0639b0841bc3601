package kz.yntymaq.ui.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the method that answers an address. An address with an id in it would be held against each pattern of the portal, of
 * which there are many hundreds; here only against those of as many parts that begin with the same word. That was a tenth of
 * the time of a page.
 */
class AddressMappings extends RequestMappingHandlerMapping {

    /** What no pattern is kept under: all are looked through. */
    private static final String ALL = "";

    /** Under which key a pattern is kept; under none where several belong together, or where its parts cannot be counted. */
    @Override
    protected Set<String> getDirectPaths(RequestMappingInfo info) {
        Set<String> patterns = info.getPatternValues();
        String pattern = patterns.size() == 1 ? patterns.iterator().next() : "{";
        String key = key(pattern);
        return pattern.contains("*") || key.contains("{") ? Set.of() : Set.of(key);
    }

    /** The number of parts and the first of them. */
    private static String key(String path) {
        int end = path.indexOf('/', 1);
        return path.chars().filter(sign -> sign == '/').count() + (end < 0 ? path : path.substring(0, end));
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(isPlain(path) ? key(path) : ALL, request);
    }

    /** What is written otherwise than patterns are is left to the whole comparison. */
    private static boolean isPlain(String path) {
        return path.indexOf('%') < 0 && path.indexOf(';') < 0 && !path.contains("//");
    }

    @Override
    protected void handleMatch(RequestMappingInfo info, String key, HttpServletRequest request) {
        super.handleMatch(info, ServletRequestPathUtils.getCachedPathValue(request), request);
    }
}
