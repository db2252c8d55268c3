/**
 * How long records are kept, and what is done when their time has come: the mechanism. Which
 * records there are, and what is kept of each, every service says for itself.
 */
@NullMarked
package org.sinur.retention;

import org.jspecify.annotations.NullMarked;
