package org.sinur.trafficking.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That nothing more is to be done.
 *
 * @param outcome what became of it
 * @param note the grounds, for whoever reads it later
 */
@Schema(name = "CaseClosure")
record ClosureRequest(@NotNull CaseOutcome outcome, @Nullable @Size(max = 2000) String note) {

  /** Whether it says that there is another outcome, and not which. */
  boolean isUntold() {
    return outcome == CaseOutcome.OTHER && (note == null || note.isBlank());
  }
}
