package kz.yntymaq.document.image;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What turns a HEIC into a JPEG: the program {@code heif-convert} of libheif. Without it no HEIC is taken.
 *
 * @param heicConverter its path
 * @param seconds how long it may take for one picture
 */
@ConfigurationProperties("yntymaq.photo")
record PhotoSettings(
        @Nullable String heicConverter, @DefaultValue("20") int seconds) {}
