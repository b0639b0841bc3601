/** Where the content of files is: in the database or in a store that speaks S3, and how it moves from one to the other. */
@NullMarked
package kz.yntymaq.document.store;

import org.jspecify.annotations.NullMarked;
