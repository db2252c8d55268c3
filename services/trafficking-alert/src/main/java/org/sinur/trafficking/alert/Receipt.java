package org.sinur.trafficking.alert;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What remains of a concern with whoever raised it: that it arrived. From here on the case is
 * protection's.
 *
 * @param id the alert, to be named when asking protection about it
 * @param raisedAt when it arrived
 * @param urgency how soon a protection officer is needed
 * @param message what happens now
 */
@Schema(name = "AlertReceipt")
record Receipt(UUID id, Instant raisedAt, Urgency urgency, String message) implements RaisedAnswer {

  static Receipt of(AlertRow row) {
    return new Receipt(row.id, row.raisedAt, row.urgency, "A protection officer has been told");
  }
}
