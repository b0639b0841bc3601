/** What the programme gives, for everyone; the administrator's pages of the МРП and the limits. */
@NullMarked
package kz.yntymaq.programme.web;

import org.jspecify.annotations.NullMarked;
