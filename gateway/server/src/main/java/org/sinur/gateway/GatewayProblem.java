package org.sinur.gateway;

import org.sinur.problem.ProblemType;

/** The kinds of problem that only the gateway has. */
public enum GatewayProblem implements ProblemType {
  PATH_REFUSED("path-refused", 400, "The address is written in a form not accepted here"),
  FRAMING_REFUSED("framing-refused", 400, "The request says its length in two ways"),
  RETURN_REFUSED("return-refused", 400, "After sign-in only a path of this console can follow"),
  CROSS_SITE("cross-site", 403, "Only the console's own pages may ask for this"),
  RATE_LIMITED("rate-limited", 429, "Too many requests; wait a moment"),
  UPSTREAM_UNAVAILABLE("upstream-unavailable", 502, "The service does not answer"),
  UPSTREAM_TIMEOUT("upstream-timeout", 504, "The service does not answer in time");

  private final String slug;
  private final int status;
  private final String title;

  GatewayProblem(String slug, int status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  @Override
  public String owner() {
    return "gateway";
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
