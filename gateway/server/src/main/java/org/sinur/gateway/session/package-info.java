/**
 * Who is calling, how people sign in and out, and what a page of another site must not do for them.
 */
@NullMarked
package org.sinur.gateway.session;

import org.jspecify.annotations.NullMarked;
