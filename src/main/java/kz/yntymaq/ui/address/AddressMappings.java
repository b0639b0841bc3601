package kz.yntymaq.ui.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the method that answers an address. An address with an id in it is held against each pattern of the portal, of which there are
 * hundreds; the words at the beginning rule most of them out at once, which was a twelfth of the time of a page.
 */
class AddressMappings extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, String> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        String path = ServletRequestPathUtils.getCachedPathValue(request);
        return isPlain(path) && !path.startsWith(beginnings.computeIfAbsent(info, AddressMappings::beginning))
                ? null
                : super.getMatchingMapping(info, request);
    }

    /** What is written otherwise than patterns are is left to the whole comparison. */
    private static boolean isPlain(String path) {
        return path.indexOf('%') < 0 && path.indexOf(';') < 0 && !path.contains("//");
    }

    /** The words before the first variable; nothing where there are several patterns. */
    private static String beginning(RequestMappingInfo info) {
        if (info.getPatternValues().size() != 1) {
            return "";
        }
        String pattern = info.getPatternValues().iterator().next();
        for (int i = 0; i < pattern.length(); i++) {
            if ("{*?".indexOf(pattern.charAt(i)) >= 0) {
                // a star after the last word may stand for nothing at all, its stroke included
                return pattern.substring(0, Math.max(0, i - 1));
            }
        }
        return pattern;
    }
}
