package org.sinur.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sinur.problem.ProblemException;
import org.sinur.problem.ProblemType;

/** Why the log does not answer what it was asked. */
public enum OversightProblem implements ProblemType {
  NOT_SIGNED_YET(
      "not-signed-yet",
      409,
      "The entry is in the log, but under no checkpoint yet",
      "A checkpoint is signed every few seconds; ask again."),
  NO_CHECKPOINT("no-checkpoint", 404, "Nothing has been signed yet", null),
  NEVER_THIS_SIZE("never-this-size", 422, "The log never had this size", null);

  private final String slug;
  private final int status;
  private final String title;
  private final @Nullable String detail;

  OversightProblem(String slug, int status, String title, @Nullable String detail) {
    this.slug = slug;
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  /** Ends the request. */
  public ProblemException exception() {
    return ProblemException.of(this, detail, List.of());
  }

  @Override
  public String owner() {
    return "oversight";
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
