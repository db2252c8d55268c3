package org.sinur.trafficking.report;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sinur.access.Caller;
import org.sinur.access.Duty;

/** Who deals with a report. */
public enum Desk {
  /** Protection officers. */
  PROTECTION,
  /** Oversight officers, but none who also serves at a counter or answers for one. */
  OVERSIGHT;

  private static final Set<String> AT_A_COUNTER =
      Set.of(Duty.FIRST_LINE_OFFICER, Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR);

  /** Whether somebody deals with what is for this desk. */
  boolean isOf(Caller caller) {
    return switch (this) {
      case PROTECTION -> caller.has(Duty.PROTECTION_OFFICER);
      case OVERSIGHT ->
          caller.has(Duty.OVERSIGHT_OFFICER)
              && AT_A_COUNTER.stream().noneMatch(duty -> caller.duties().contains(duty));
    };
  }

  /** The desks whose reports somebody may read; an auditor all of them, masked. */
  static Set<Desk> readBy(Caller caller) {
    return Arrays.stream(values())
        .filter(desk -> desk.isOf(caller) || caller.has(Duty.AUDITOR))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The other one. */
  Desk other() {
    return Stream.of(values()).filter(desk -> desk != this).findFirst().orElseThrow();
  }
}
