/**
 * Who signed in and out, who was not let in, and who changed users: as the realm keeps it, brought
 * into the journal. The realm keeps its events for 90 days, so nothing is lost while this service
 * is away for less.
 */
@NullMarked
package org.sinur.oversight.realm;

import org.jspecify.annotations.NullMarked;
