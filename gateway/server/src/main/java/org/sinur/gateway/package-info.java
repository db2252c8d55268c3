/** The way in: what every part of the gateway shares, its public address and its way to answer. */
@NullMarked
package org.sinur.gateway;

import org.jspecify.annotations.NullMarked;
