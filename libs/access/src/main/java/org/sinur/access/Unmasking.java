package org.sinur.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.sinur.problem.Problem;
import org.sinur.problem.ProblemException;
import org.sinur.problem.RequestProblem;

/**
 * Whether the request at hand asks to see personal data unmasked, and whether that was journalled.
 * What was not is not answered: no view escapes the journal because somebody forgot to write it.
 */
@RequestScoped
public class Unmasking {

  private final int recordsAnHour;

  private @Nullable String asked;
  private boolean granted;
  private boolean journalled;

  Unmasking(
      @ConfigProperty(name = "access.unmasking.records-an-hour", defaultValue = "0")
          int recordsAnHour) {
    this.recordsAnHour = recordsAnHour;
  }

  /**
   * How many records one person is shown unmasked within an hour by this service; 0 where nothing
   * is unmasked for anybody.
   */
  public int recordsAnHour() {
    return recordsAnHour;
  }

  /** Says that an entry of the journal tells of what is shown unmasked. */
  public void journalled() {
    journalled = true;
  }

  /**
   * What the request at hand asks for, on behalf of whoever sees personal data masked.
   *
   * @return null where nothing is asked for
   * @throws ProblemException where it is asked for in a wrong form or of a service that unmasks
   *     nothing
   */
  @Nullable UnmaskingPurpose purpose() {
    if (asked == null) {
      return null;
    }
    var purpose = UnmaskingPurpose.of(asked);
    if (recordsAnHour == 0) {
      throw ProblemException.of(RequestProblem.UNMASKING_NOT_OFFERED, null);
    }
    granted = true;
    return purpose;
  }

  /** Keeps what the request's header says. */
  void asked(@Nullable String header) {
    asked = header;
  }

  /** Whether something is shown unmasked that no entry of the journal tells of. */
  boolean untold() {
    return granted && !journalled;
  }

  /** Takes the purpose in from the request, and holds back what nobody would know was shown. */
  static final class Guard {

    private final Unmasking current;

    Guard(Unmasking current) {
      this.current = current;
    }

    @ServerRequestFilter
    void take(ContainerRequestContext request) {
      current.asked(request.getHeaderString(UnmaskingPurpose.HEADER));
    }

    @ServerResponseFilter
    void hold(ContainerResponseContext response) {
      response.getHeaders().add(HttpHeaders.VARY, UnmaskingPurpose.HEADER);
      if (current.untold() && response.getStatus() < 300) {
        response.setStatus(RequestProblem.UNMASKING_NOT_OFFERED.status());
        response.getHeaders().remove(HttpHeaders.ETAG);
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.setEntity(Problem.of(RequestProblem.UNMASKING_NOT_OFFERED, null));
      }
    }
  }
}
