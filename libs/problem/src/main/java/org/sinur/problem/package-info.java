/**
 * What a caller gets when a request cannot be served: RFC 9457 problem details, and nothing else.
 */
@NullMarked
package org.sinur.problem;

import org.jspecify.annotations.NullMarked;
