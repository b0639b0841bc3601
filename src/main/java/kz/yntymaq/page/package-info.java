/**
 * What every page shares: language, dates and money, forms that are never lost, lists paged by key,
 * pictures drawn on the server. Knows nothing of co-operatives or applications.
 */
@NullMarked
package kz.yntymaq.page;

import org.jspecify.annotations.NullMarked;
