package kz.yntymaq.ui.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The handler of a form or a button that binds nobody, so that it is open to people of whom it was not shown who they
 * are. Without it a press needs a confirmed identity.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotBinding {

    /** Why it binds nobody. */
    String value();
}
