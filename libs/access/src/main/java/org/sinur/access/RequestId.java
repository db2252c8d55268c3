package org.sinur.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * One id from the booth to the database, so that a log line, a journal entry and an answer can be
 * put side by side. The gateway makes it; a request that arrives without a well-formed one gets its
 * own.
 */
@RequestScoped
public class RequestId {

  /** The header that carries the id both ways. */
  public static final String HEADER = "X-Request-Id";

  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z-]{8,64}");

  private String value = UUID.randomUUID().toString();

  /** The id of the request at hand. */
  public String value() {
    return value;
  }

  /** Takes the id that was sent; a method, since a field would be that of the scope's proxy. */
  void carry(String sent) {
    value = sent;
  }

  /** Takes the id in from the request and gives it out with the answer. */
  static final class Carrier {

    private final RequestId current;

    Carrier(RequestId current) {
      this.current = current;
    }

    @ServerRequestFilter(preMatching = true)
    void take(ContainerRequestContext request) {
      var sent = request.getHeaderString(HEADER);
      if (sent != null && FORM.matcher(sent).matches()) {
        current.carry(sent);
      }
      MDC.put("requestId", current.value());
    }

    @ServerResponseFilter
    void give(ContainerResponseContext response) {
      response.getHeaders().putSingle(HEADER, current.value());
    }
  }
}
