/** Secret votes by slips: demanded, taken blindly, cast by nobody that is known, counted, found again by their voters. */
@NamedInterface("slip")
@NullMarked
package kz.yntymaq.voting.slip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
