/** Who is calling, with which duties, at which crossing points, and what they may see. */
@NullMarked
package org.sinur.access;

import org.jspecify.annotations.NullMarked;
