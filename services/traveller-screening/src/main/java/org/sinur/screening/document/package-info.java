/**
 * Stolen, lost, revoked and invalid documents at hand: heard from headquarters, kept through
 * outages, searched at the counter.
 */
@NullMarked
package org.sinur.screening.document;

import org.jspecify.annotations.NullMarked;
