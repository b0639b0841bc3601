/** Forms: posted in one call, kept until they are saved, shown again with what was wrong. */
@NullMarked
package kz.yntymaq.ui.form;

import org.jspecify.annotations.NullMarked;
