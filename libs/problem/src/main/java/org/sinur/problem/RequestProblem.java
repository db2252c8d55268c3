package org.sinur.problem;

/**
 * The kinds of problem that every part of the suite shares: what is wrong with the request itself.
 */
public enum RequestProblem implements ProblemType {
  MALFORMED_JSON("malformed-json", 400, "The body is not valid JSON"),
  UNKNOWN_FIELD("unknown-field", 400, "The body has a field that is not known here"),
  UNKNOWN_QUERY_PARAMETER(
      "unknown-query-parameter", 400, "The address has a query parameter that is not known here"),
  INVALID_FIELD("invalid-field", 400, "A value has the wrong form"),
  UNAUTHENTICATED("unauthenticated", 401, "Sign in first"),
  FORBIDDEN("forbidden", 403, "Your duties do not include this"),
  PLACE_NOT_YOURS("place-not-yours", 403, "You have no duty at this crossing point"),
  UNMASKING_NOT_OFFERED(
      "unmasking-not-offered", 403, "Personal data are not shown unmasked here for anybody"),
  NOT_FOUND("not-found", 404, "There is nothing here that you may see"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "This cannot be done here"),
  NOT_ACCEPTABLE("not-acceptable", 406, "There is no answer in the form asked for"),
  PRECONDITION_FAILED("precondition-failed", 412, "The record has changed since you read it"),
  BODY_TOO_LARGE("body-too-large", 413, "The body is larger than is accepted here"),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body is of a kind not accepted here"),
  IDEMPOTENCY_KEY_REUSED(
      "idempotency-key-reused", 422, "This Idempotency-Key was used for a different request"),
  PRECONDITION_REQUIRED(
      "precondition-required", 428, "Say which version of the record you mean to change"),
  UNMASKING_LIMIT(
      "unmasking-limit", 429, "More records would be shown unmasked than may be within an hour"),
  INTERNAL_ERROR("internal-error", 500, "Something failed here; it has been logged"),
  UNAVAILABLE("unavailable", 503, "A part needed for this does not answer at the moment"),
  BUSY("busy", 503, "Too many requests are waiting; try again shortly");

  private final String slug;
  private final int status;
  private final String title;

  RequestProblem(String slug, int status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  @Override
  public String owner() {
    return "request";
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
