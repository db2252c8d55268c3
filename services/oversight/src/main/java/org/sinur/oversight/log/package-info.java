/**
 * The log: what is heard of journals becomes leaves of a tree, whose head is signed and copied out.
 */
@NullMarked
package org.sinur.oversight.log;

import org.jspecify.annotations.NullMarked;
