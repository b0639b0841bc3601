/** Open data of the public account: files of the published figures at fixed addresses, with their dictionary and versions. */
@NullMarked
package kz.yntymaq.reporting.data;

import org.jspecify.annotations.NullMarked;
