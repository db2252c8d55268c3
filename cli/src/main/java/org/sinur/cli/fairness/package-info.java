/** Whether some travellers fare otherwise than others. */
@NullMarked
package org.sinur.cli.fairness;

import org.jspecify.annotations.NullMarked;
