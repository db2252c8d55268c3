/** The built suite as its users meet it. */
@NullMarked
package org.sinur.scenarios;

import org.jspecify.annotations.NullMarked;
