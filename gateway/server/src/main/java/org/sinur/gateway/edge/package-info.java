/**
 * What happens to every request, whoever it is for: its id, the form of its path, the headers of
 * its answer, its measure.
 */
@NullMarked
package org.sinur.gateway.edge;

import org.jspecify.annotations.NullMarked;
