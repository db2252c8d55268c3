/** Alerts: raised at the border, read by protection. */
@NullMarked
package org.sinur.trafficking.alert;

import org.jspecify.annotations.NullMarked;
