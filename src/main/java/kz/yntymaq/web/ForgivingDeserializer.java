package kz.yntymaq.web;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;

/**
 * Reads what a session keeps. What was written by a class that has changed or gone with a new release is
 * forgotten: the person signs in or types once more, instead of an error at every address. Each reason is
 * logged once.
 */
class ForgivingDeserializer implements Converter<byte[], @Nullable Object> {

    private static final Logger log = LoggerFactory.getLogger(ForgivingDeserializer.class);
    private static final int MAX_REASONS = 100;

    private final DeserializingConverter strict = new DeserializingConverter();
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    @Override
    @SuppressWarnings("NullAway") // null is what the type argument allows; compilers before 22 cannot tell
    public @Nullable Object convert(byte[] stored) {
        try {
            return strict.convert(stored);
        } catch (SerializationFailedException | LinkageError unreadable) {
            String reason =
                    NestedExceptionUtils.getMostSpecificCause(unreadable).toString();
            if (told.size() < MAX_REASONS && told.add(reason)) {
                log.warn("Sessions keep what this release cannot read; it is forgotten: {}", reason);
            }
            return null;
        }
    }
}
