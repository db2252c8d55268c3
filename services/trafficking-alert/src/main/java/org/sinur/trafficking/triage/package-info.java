/** Triage at the counter: a minute of questions, each yes of which leads somewhere. */
@NullMarked
package org.sinur.trafficking.triage;

import org.jspecify.annotations.NullMarked;
