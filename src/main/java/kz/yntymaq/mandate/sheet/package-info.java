/** What a person without a phone signs and keeps on paper: the consent, and a leaflet on the account. */
@ApplicationModule(allowedDependencies = {"account", "account::consent", "kernel", "mandate", "office", "ui"})
@NullMarked
package kz.yntymaq.mandate.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
