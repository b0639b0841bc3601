/** The pages of co-operatives: for their people, for officials and for everyone. */
@NullMarked
package kz.yntymaq.cooperative.web;

import org.jspecify.annotations.NullMarked;
