package kz.yntymaq.ui.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.pattern.PathPattern;

/** Which page belongs to an address that takes a form or a button: its own, or the one on which the button stands. */
@Component
public class FormPages {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final Supplier<Addresses> addresses;

    FormPages(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        // later, because the mapping needs interceptors that need this
        this.addresses = SingletonSupplier.of(() -> Addresses.of(mapping.getObject()));
    }

    private record Address(
            PathPattern path,
            boolean page,
            boolean takesForm,
            @Nullable Class<?> form,
            @Nullable Button button) {}

    private record Addresses(List<Address> all) {

        static Addresses of(RequestMappingHandlerMapping mapping) {
            var byPath = new HashMap<PathPattern, Address>();
            mapping.getHandlerMethods()
                    .forEach((info, handler) -> patterns(info)
                            .forEach(path -> byPath.merge(path, address(path, info, handler), Addresses::both)));
            var sorted = new ArrayList<>(byPath.values());
            sorted.sort(Comparator.comparing(Address::path, PathPattern.SPECIFICITY_COMPARATOR));
            return new Addresses(sorted);
        }

        private static Set<PathPattern> patterns(RequestMappingInfo info) {
            return Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns();
        }

        private static Address address(PathPattern path, RequestMappingInfo info, HandlerMethod handler) {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            return new Address(
                    path,
                    methods.contains(RequestMethod.GET),
                    methods.contains(RequestMethod.POST),
                    Arrays.stream(handler.getMethodParameters())
                            .filter(parameter -> parameter.hasParameterAnnotation(ModelAttribute.class))
                            .findFirst()
                            .<Class<?>>map(MethodParameter::getParameterType)
                            .orElse(null),
                    handler.getMethodAnnotation(Button.class));
        }

        private static Address both(Address one, Address other) {
            return new Address(
                    one.path(),
                    one.page() || other.page(),
                    one.takesForm() || other.takesForm(),
                    one.form() == null ? other.form() : one.form(),
                    one.button() == null ? other.button() : one.button());
        }

        Optional<Address> find(String path) {
            PathContainer parsed = PathContainer.parsePath(path);
            return all.stream()
                    .filter(address -> address.path().matches(parsed))
                    .findFirst();
        }
    }

    /** Whether an address takes a form and has a page that shows it. Only for such a one anything is kept. */
    public boolean isForm(String path) {
        return addresses
                .get()
                .find(path)
                .filter(address -> address.page() && address.takesForm() && address.button() == null)
                .isPresent();
    }

    /** What a form of an address is read into; empty where the address takes none. */
    Optional<Class<?>> formOf(String path) {
        return addresses.get().find(path).map(Address::form);
    }

    /** The page on which a person goes on after a press on this address could not be done; empty where there is none. */
    public Optional<String> of(HttpServletRequest press) {
        String path = press.getRequestURI();
        return addresses.get().find(path).flatMap(address -> {
            if (address.button() != null) {
                return pageOf(address.button(), address, press);
            }
            return address.page() ? Optional.of(path) : Optional.empty();
        });
    }

    private static Optional<String> pageOf(Button button, Address address, HttpServletRequest press) {
        var matched = address.path().matchAndExtract(PathContainer.parsePath(press.getRequestURI()));
        Map<String, String> ofPath = matched == null ? Map.of() : matched.getUriVariables();
        for (String page : button.on()) {
            var values = new HashMap<String, String>();
            VARIABLE.matcher(page).results().map(found -> found.group(1)).forEach(name -> {
                String value = ofPath.getOrDefault(name, press.getParameter(name));
                if (value != null) {
                    values.put(name, value);
                }
            });
            if (VARIABLE.matcher(page).results().allMatch(found -> values.containsKey(found.group(1)))) {
                return Optional.of(UriComponentsBuilder.fromUriString(page)
                        .encode()
                        .buildAndExpand(values)
                        .toUriString());
            }
        }
        return Optional.empty();
    }
}
