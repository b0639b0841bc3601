/** Scenes of the demonstration: what each room shows beside the people, co-operatives and applications. */
@NullMarked
package kz.yntymaq.demo.scene;

import org.jspecify.annotations.NullMarked;
