package org.sinur.trafficking.report;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A report as its reporter sees it. Who deals with it, and what they think of it, is not in it; nor
 * is what the reporter wrote, since somebody else may find the code.
 *
 * @param receivedAt when it arrived
 * @param state how it stands
 * @param answers what the reporter was answered, the first first
 */
@Schema(name = "ReporterView")
record ReporterView(Instant receivedAt, ReportState state, List<Answer> answers) {

  /**
   * An answer.
   *
   * @param writtenAt when
   * @param words what it says
   */
  @Schema(name = "ReporterAnswer")
  record Answer(Instant writtenAt, String words) {}

  static ReporterView of(ReportRow row, List<ReportMessageRow> messages) {
    return new ReporterView(
        row.receivedAt,
        row.state,
        messages.stream()
            .filter(message -> message.writtenBy != null)
            .map(message -> new Answer(message.writtenAt, message.words))
            .toList());
  }
}
