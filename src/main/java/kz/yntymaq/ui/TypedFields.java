package kz.yntymaq.ui;

import java.beans.PropertyEditorSupport;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.yntymaq.kernel.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.ClassUtils;
import org.springframework.util.NumberUtils;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.HandlerMapping;

/**
 * How every form of the portal reads what was typed, when it is sent and when it is shown again. These
 * stand before the framework's own readers, which would try again what a strict reader refused.
 */
@ControllerAdvice
public class TypedFields {

    private static final List<Class<? extends Number>> NUMBERS = List.of(
            Integer.class,
            int.class,
            Long.class,
            long.class,
            Short.class,
            short.class,
            Byte.class,
            byte.class,
            BigInteger.class,
            BigDecimal.class,
            Double.class,
            double.class,
            Float.class,
            float.class);

    @InitBinder
    void prepareRequest(WebDataBinder binder, WebRequest request) {
        prepare(binder);
        if (isOfAddress(binder, request)) {
            NUMBERS.forEach(type -> binder.registerCustomEditor(type, new NumbersOfAddresses(type)));
        }
    }

    private static boolean isOfAddress(WebDataBinder binder, WebRequest request) {
        return binder.getTarget() == null
                && request.getAttribute(
                                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                        instanceof Map<?, ?> variables
                && variables.containsKey(binder.getObjectName());
    }

    /** Teaches a binder the portal's ways. */
    public static void prepare(DataBinder binder) {
        NUMBERS.forEach(type -> binder.registerCustomEditor(type, new Numbers(type)));
        binder.registerCustomEditor(String.class, new Lines());
        binder.setBindingErrorProcessor(new Errors());
    }

    /** A line break is one character, whatever the browser sends. */
    public static String lines(String typed) {
        return typed.replace("\r\n", "\n");
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Number> boxed(Class<? extends Number> type) {
        return (Class<? extends Number>) ClassUtils.resolvePrimitiveIfNecessary(type);
    }

    private static final class Numbers extends PropertyEditorSupport {

        private final Class<? extends Number> type;

        Numbers(Class<? extends Number> type) {
            this.type = type;
        }

        @Override
        public void setAsText(@Nullable String text) {
            if (text == null || text.isBlank()) {
                if (type.isPrimitive()) {
                    throw new IllegalArgumentException("no number");
                }
                setValue(null);
                return;
            }
            setValue(NumberUtils.convertNumberToTargetClass(whole(TypedNumber.read(text)), boxed(type)));
        }

        /** Only an amount has decimals. */
        private BigDecimal whole(BigDecimal number) {
            if (type != BigDecimal.class && number.stripTrailingZeros().scale() > 0) {
                throw new IllegalArgumentException("not a whole number");
            }
            return number;
        }

        @Override
        public String getAsText() {
            return getValue() == null
                    ? ""
                    : TypedNumber.write(new BigDecimal(getValue().toString()), LocaleContextHolder.getLocale());
        }
    }

    /** A number in an address is written in one way, so that a page has one address: nobody types it. */
    private static final class NumbersOfAddresses extends PropertyEditorSupport {

        private static final Pattern WRITTEN = Pattern.compile("0|[1-9][0-9]{0,17}");

        private final Class<? extends Number> type;

        NumbersOfAddresses(Class<? extends Number> type) {
            this.type = type;
        }

        @Override
        public void setAsText(@Nullable String text) {
            if (text == null || !WRITTEN.matcher(text).matches()) {
                throw new IllegalArgumentException("no number of an address");
            }
            setValue(NumberUtils.convertNumberToTargetClass(new BigDecimal(text), boxed(type)));
        }
    }

    /** Words as they are seen: what nobody sees is neither asked for, nor counted, nor kept. */
    private static final class Lines extends PropertyEditorSupport {

        @Override
        public void setAsText(@Nullable String text) {
            setValue(text == null ? null : lines(TypedText.seen(text)));
        }

        @Override
        public String getAsText() {
            return Objects.toString(getValue(), "");
        }
    }

    /** Says by the field what its reader found wrong. */
    private static final class Errors extends DefaultBindingErrorProcessor {

        @Override
        public void processPropertyAccessException(PropertyAccessException failed, BindingResult result) {
            Optional<TypedValueException> known = Stream.iterate(
                            (Throwable) failed, Objects::nonNull, Throwable::getCause)
                    .filter(TypedValueException.class::isInstance)
                    .map(TypedValueException.class::cast)
                    .findFirst();
            String field = failed.getPropertyName();
            if (known.isEmpty() || field == null) {
                super.processPropertyAccessException(failed, result);
                return;
            }
            result.addError(new FieldError(
                    result.getObjectName(),
                    field,
                    failed.getValue(),
                    true,
                    new String[] {known.get().key()},
                    known.get().arguments(),
                    null));
        }
    }
}
