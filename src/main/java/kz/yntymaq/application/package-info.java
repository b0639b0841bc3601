/** The loan application from its draft to its end: its pages, rules, number, place in the queue and states. */
@NullMarked
package kz.yntymaq.application;

import org.jspecify.annotations.NullMarked;
