package kz.yntymaq.territory;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A village that was typed and not chosen from the list is taken where it can only be one, in whatever form
 * it stands. The field of a place tells of itself in the hidden field {@value #FIELD}.
 */
@Component
class TypedPlaceFilter extends OncePerRequestFilter {

    static final String FIELD = "_place";

    private final ObjectProvider<Territories> territories;

    /** Filters are made before the database is at hand, so the places are asked for when they are needed. */
    TypedPlaceFilter(ObjectProvider<Territories> territories) {
        this.territories = territories;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !HttpMethod.POST.matches(request.getMethod())
                || type == null
                || !type.startsWith("application/x-www-form-urlencoded");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String written = request.getParameter(FIELD);
        PlaceField field = PlaceField.of(written == null ? "" : written);
        Optional<Territory> only = written == null ? Optional.empty() : typed(request, field);
        chain.doFilter(
                only.isPresent() ? new Chosen(request, field.name(), only.get().getCode()) : request, response);
    }

    private Optional<Territory> typed(HttpServletRequest request, PlaceField field) {
        String code = request.getParameter(field.name());
        String name = request.getParameter(field.name() + "Name");
        return name == null || name.isBlank() || (code != null && !code.isBlank()) || field.any()
                ? Optional.empty()
                : territories.getObject().only(name, field);
    }

    /** The request as if the place had been chosen. */
    private static final class Chosen extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters;

        Chosen(HttpServletRequest request, String field, String code) {
            super(request);
            var all = new LinkedHashMap<>(request.getParameterMap());
            all.put(field, new String[] {code});
            this.parameters = Collections.unmodifiableMap(all);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }
    }
}
