package kz.yntymaq.document.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files go.
 *
 * @param store where new ones are put; the others are read from where they are
 */
@ConfigurationProperties("yntymaq.files")
record FileSettings(@DefaultValue("DATABASE") Place store) {}
