/** Which figures of a set of tables are not published, so that no small one can be computed. */
@NullMarked
package org.sinur.disclosurecontrol;

import org.jspecify.annotations.NullMarked;
