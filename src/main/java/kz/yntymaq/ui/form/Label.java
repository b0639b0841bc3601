package kz.yntymaq.ui.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The words by which a page asks for a component of its form; the list of errors names the field by them. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Label {

    /** Message key. */
    String value();
}
