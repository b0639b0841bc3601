package kz.yntymaq.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.DataBinder;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Requests that no page of the portal sends: characters that no text can hold, rows beyond any list, keys that
 * name no place in one. All answer 400, with one line in the log and without what was sent.
 */
@Configuration
class BadRequests implements WebMvcConfigurer, HandlerInterceptor {

    /** Class of the states of SQL for a value that its type cannot hold. */
    private static final String DATA_EXCEPTION = "22";

    /** How far beneath the binding of a form a list is filled. */
    private static final int WAY_OF_ROWS = 8;

    /** A request that cannot be read as text. */
    static final class BadRequestException extends RuntimeException {

        BadRequestException(String what) {
            super(what);
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return true; // the page that says so
        }
        boolean unreadable = request.getParameterMap().entrySet().stream()
                .flatMap(field -> Stream.concat(Stream.of(field.getKey()), Stream.of(field.getValue())))
                .anyMatch(text -> text.indexOf('\0') >= 0);
        if (unreadable || request.getRequestURI().contains("%00")) {
            throw new BadRequestException("a character that no text holds");
        }
        return true;
    }

    /** What a browser would accept, where the header can be read; else anything. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer types) {
        var header = new HeaderContentNegotiationStrategy();
        types.strategies(List.of((NativeWebRequest request) -> {
            try {
                return header.resolveMediaTypes(request);
            } catch (HttpMediaTypeNotAcceptableException unreadable) {
                return List.of(MediaType.ALL);
            }
        }));
    }

    /** Whether the request was wrong, and not the portal. */
    static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadRequestException
                    || cause instanceof InvalidPropertyException
                    || cause instanceof ServletRequestBindingException
                    || cause instanceof TypeMismatchException
                    || cause instanceof HttpMediaTypeNotAcceptableException
                    || isOf(UUID.class, cause)
                    || isOfRowsBeyondList(cause)
                    || cause instanceof InvalidParameterException
                    || cause instanceof RequestRejectedException // a name of a parameter that no page has
                    || (cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().startsWith(DATA_EXCEPTION))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a request was more than the bounds let in; one that was cut off or garbled is not. */
    static boolean isTooLarge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MaxUploadSizeExceededException
                    || cause instanceof SizeException
                    || cause instanceof FileCountLimitExceededException
                    || isOfTextBesideFiles(cause)
                    || (cause instanceof InvalidParameterException parameters
                            && parameters.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the texts beside the files of a form were more than a post may hold: Tomcat has no exception of its own for it. */
    private static boolean isOfTextBesideFiles(Throwable cause) {
        return cause instanceof IllegalStateException
                && cause.getMessage() != null
                && cause.getMessage().contains("maxPostSize");
    }

    /** Whether rows of a form were numbered with gaps that no list has, or by no number. */
    private static boolean isOfRowsBeyondList(Throwable cause) {
        return (cause instanceof IndexOutOfBoundsException || cause instanceof NumberFormatException)
                && Stream.of(cause.getStackTrace())
                        .limit(WAY_OF_ROWS)
                        .anyMatch(step -> step.getClassName().equals(DataBinder.class.getName()));
    }

    /** Whether a type refused the text that it was to be read from. */
    private static boolean isOf(Class<?> type, Throwable cause) {
        StackTraceElement[] way = cause.getStackTrace();
        return cause instanceof IllegalArgumentException
                && way.length > 0
                && way[0].getClassName().equals(type.getName());
    }
}
