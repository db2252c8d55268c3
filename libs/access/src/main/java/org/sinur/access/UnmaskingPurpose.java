package org.sinur.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sinur.problem.FieldError;
import org.sinur.problem.ProblemException;
import org.sinur.problem.RequestProblem;

/**
 * Why somebody who sees personal data masked asks to see those of a case: of what kind the case is,
 * and what it is called where it is kept. Sent in the header {@value #HEADER} as {@code court-order
 * 114/2026}.
 *
 * @param kind what kind of case
 * @param reference what the case is called: 3 to 80 ASCII letters, digits and {@code . _ / -}, so
 *     that nobody's name is written where a file number belongs
 */
public record UnmaskingPurpose(Kind kind, String reference) {

  /** The header of a request that asks for it. */
  public static final String HEADER = "Unmask-For";

  /** The form of a reference, as a regular expression. */
  static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9._/-]{2,79}";

  private static final Pattern FORM = Pattern.compile("([a-z-]+) (" + REFERENCE + ")");

  /** The kinds of case that personal data are shown for. */
  public enum Kind {
    /** Somebody complained of what was done with them. */
    COMPLAINT,
    /** A court asks. */
    COURT_ORDER,
    /** A person asks what is held of them. */
    DATA_SUBJECT_REQUEST,
    /** Somebody who serves at the border is investigated. */
    INVESTIGATION;

    /** As it is sent and journalled. */
    String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The purpose that a header names.
   *
   * @throws ProblemException {@link RequestProblem#INVALID_FIELD}
   */
  static UnmaskingPurpose of(String header) {
    var form = FORM.matcher(header);
    if (form.matches()) {
      for (var kind : Kind.values()) {
        if (kind.slug().equals(form.group(1))) {
          return new UnmaskingPurpose(kind, form.group(2));
        }
      }
    }
    var kinds = Arrays.stream(Kind.values()).map(Kind::slug).collect(Collectors.joining(", "));
    throw ProblemException.of(
        RequestProblem.INVALID_FIELD,
        null,
        List.of(
            new FieldError(
                HEADER,
                "must be one of %s, a space and the number of the case, such as 114/2026"
                    .formatted(kinds))));
  }

  /** As it is journalled. */
  @Override
  public String toString() {
    return kind.slug() + " " + reference;
  }
}
