/** Ways in which a letter leaves the portal: e-mail and SMS, each where the settings of this portal name one. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package kz.yntymaq.notification.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
